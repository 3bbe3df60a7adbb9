import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { AnswerEvent } from '../../src/types/answer.ts';
import { answered } from './scripted-answers.ts';

/** What is streamed: so many characters, in deltas at such a pace. */
export const STREAM = { characters: 3_000, deltas: 300, everyMs: 10 } as const;

/** An answer of our own words, with marks that are none and sentences of all lengths. */
export async function* streamedAnswer({ question }: { readonly question: string }): AsyncGenerator<AnswerEvent> {
  const text = longText(STREAM.characters);
  const size = STREAM.characters / STREAM.deltas;
  yield understood(question);
  await setTimeout(50);
  const begun = performance.now();
  for (let i = 0; i < STREAM.deltas; i += 1) {
    await setTimeout(Math.max(0, begun + i * STREAM.everyMs - performance.now()));
    yield { type: 'delta', text: text.slice(i * size, (i + 1) * size) };
  }
  const notice = '语言模型服务中途断过一次，以下各句都已核实。';
  yield answered(question, text, { mode: 'llm', notice, suggestions: ['渡船还开吗？'] });
}

/** As chips above the text show it. */
function understood(question: string): AnswerEvent {
  return {
    type: 'query',
    answerId: 'a1',
    question,
    standaloneQuestion: `${question}上个月的`,
    answerTypes: ['how'],
    filters: {},
    periods: [{ text: '上个月', span: [0, 3], from: '2021-04-01', to: '2021-04-30', basis: 'relative' }],
    limits: { section: '民生' },
    expansions: [],
    notes: ['“上个月”按2021年4月计'],
  };
}

function longText(characters: number): string {
  const clauses = ['桥面铺好了', '栏杆漆成青色', '河灯照着步道', '菜农清早过河', '船工在码头等客', '依文〔15〕号办理'];
  let text = '';
  for (let i = 0; text.length < characters; i += 1) {
    text += `${clauses[i % clauses.length]}${i % 7 === 6 ? '。\n' : i % 3 === 2 ? '。' : '，'}`;
  }
  return `${text.slice(0, characters - 1)}。`;
}

/** What a reader would notice while an answer is streamed. */
export interface Disturbance {
  /** @see https://web.dev/articles/cls */
  readonly layoutShift: number;
  /** In milliseconds; 0 when none was longer than 50. */
  readonly longestTaskMs: number;
  /** How often the text got shorter, or its first line moved. */
  readonly steps: number;
  readonly shrinks: number;
  readonly moves: number;
  /** Half of a mark at the end of the text. */
  readonly halfMarks: number;
}

/** Watches the page from now on; runs in it. */
const WATCH = `
  const seen = (window.seen = { layoutShift: 0, longestTaskMs: 0, steps: 0, shrinks: 0, moves: 0, halfMarks: 0 });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.layoutShift += value;
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  let length = 0;
  let height = 0;
  let top;
  const look = () => {
    const answer = document.querySelector('.exchange:last-child .answer');
    if (answer) {
      const text = answer.textContent;
      const box = answer.getBoundingClientRect();
      if (text.length !== length) seen.steps += 1;
      if (text.length < length || box.height < height - 0.5) seen.shrinks += 1;
      if (top !== undefined && Math.abs(box.top - top) > 0.5) seen.moves += 1;
      if (/〔\\d{0,3}$/.test(text)) seen.halfMarks += 1;
      [length, height, top] = [text.length, box.height, box.top];
    }
    requestAnimationFrame(look);
  };
  look();
`;

/** Asks and watches until the answer is there and drawn. */
export async function watchStreaming(page: Page, askIt: () => Promise<void>): Promise<Disturbance> {
  await page.evaluate(WATCH);
  await askIt();
  await page.locator('.exchange:last-child[aria-busy="false"]').waitFor();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))');
  return await page.evaluate('window.seen');
}
