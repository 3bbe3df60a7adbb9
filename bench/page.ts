// Measures the chat page in Debian's Chromium, on the sample archive and with a warm server:
//   npm run bench:page -- [--loads 7] [--json FILE]
// What is sent to show it, when it is first painted and when a question can be typed, and what a reader notices of an answer
// of 3,000 characters that is streamed at 100 deltas a second: the layout shift, the longest task, and whether any text went.
// Then every citation of the answers to the questions about the sample archive is opened: is it the article that the server
// names, and is the quote lit?
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { ask } from '../test/e2e/chat-page.ts';
import { openCitations } from '../test/e2e/open-citations.ts';
import { type Site, startSite } from '../test/e2e/site.ts';
import { streamedAnswer, watchStreaming } from '../test/e2e/streaming.ts';
import { launchBrowser, openTab } from '../test/support/browser.ts';
import { quantile } from './retrieval/quantile.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({ options: { loads: { type: 'string', default: '7' }, json: { type: 'string' } } });

const QUESTIONS = fs
  .readFileSync(path.resolve(import.meta.dirname, '../test/fixtures/sample-questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly question: string }).question);

interface Load {
  /** Of script and style, as they are sent. */
  readonly bytes: number;
  readonly firstPaintMs: number;
  /** When the field for the question is there and no task longer than 50 ms is under way. */
  readonly interactiveMs: number;
}

/** Runs in the page before anything of it; `told` is filled as it loads. */
const WATCH_LOAD = `
  window.told = { fieldMs: 0, busyUntilMs: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) told.busyUntilMs = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#question')) return;
    told.fieldMs = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
`;
const READ_LOAD = `({
  bytes: performance.getEntriesByType('resource')
    .filter(({ name }) => /\\.(js|css)$/.test(name))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  interactiveMs: Math.max(told.fieldMs, told.busyUntilMs),
})`;

const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const corpusDir = path.resolve(import.meta.dirname, '../corpus');
const [browser, site] = await Promise.all([launchBrowser(), startSite({ corpusDir, ask: streamedAnswer })]);
try {
  const loads: Load[] = [];
  for (let i = 0; i <= Number(values.loads); i += 1) loads.push(await load(browser, site));
  // The first warms the server up.
  const measured = loads.slice(1);
  const page = {
    bytes: median(measured, 'bytes'),
    firstPaintMs: median(measured, 'firstPaintMs'),
    interactiveMs: median(measured, 'interactiveMs'),
  };
  const { page: tab } = await openTab(browser, site.url);
  const streaming = await watchStreaming(tab, () => ask(tab, '桥怎么样了？'));
  console.log(`script and style, compressed   ${(page.bytes / 1024).toFixed(1)} KB`);
  console.log(`first paint                    ${Math.round(page.firstPaintMs)} ms`);
  console.log(`interactive                    ${Math.round(page.interactiveMs)} ms`);
  console.log(`streaming: layout shift        ${streaming.layoutShift}`);
  console.log(`streaming: longest task        ${streaming.longestTaskMs === 0 ? '≤ 50' : streaming.longestTaskMs} ms`);
  console.log(`streaming: text that went      ${streaming.shrinks} of ${streaming.steps} times`);
  console.log(`streaming: first line moved    ${streaming.moves} times`);
  const citations = await citationsOpened(browser);
  console.log(`answers                        ${citations.answers} of ${citations.questions} questions`);
  console.log(`citations opened right         ${citations.pressed - citations.faults.length} of ${citations.pressed}`);
  writeReport('page', { ...about, page, streaming, citations }, values.json);
} finally {
  await browser.close();
  await site.stop();
}

/** With nothing in the browser's cache. */
async function load(from: Browser, { url }: Site): Promise<Load> {
  const context = await from.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH_LOAD);
  await page.goto(url);
  await page.locator('.example').first().waitFor();
  const measured = await page.evaluate<Load>(READ_LOAD);
  await context.close();
  return measured;
}

/** On a server that answers by itself. */
async function citationsOpened(from: Browser) {
  const answering = await startSite({ corpusDir });
  const { page } = await openTab(from, answering.url);
  const faults: string[] = [];
  let [answers, pressed] = [0, 0];
  for (const question of QUESTIONS) {
    const opened = await openCitations(page, answering.url, question);
    if (!opened.refused) answers += 1;
    pressed += opened.pressed;
    faults.push(...opened.faults);
    await page.getByRole('button', { name: '新对话' }).click();
  }
  await answering.stop();
  return { questions: QUESTIONS.length, answers, pressed, faults };
}

function median(loads: readonly Load[], figure: keyof Load): number {
  return quantile(
    loads.map((load) => load[figure]),
    0.5,
  );
}
