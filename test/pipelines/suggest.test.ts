import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/compose.ts';
import { examples } from '../../src/pipelines/examples.ts';
import type { SuggestParts } from '../../src/pipelines/suggest.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import type { Clock } from '../../src/types/ports/clock.ts';
import { answerOf, eventsOf, openArchive, SAMPLE_CORPUS } from '../support/archive.ts';

/** A clock that stands still, so that no time is up however busy the machine is. */
const still: Clock = { now: () => new Date('2026-01-05T00:00:00Z'), monotonicMs: () => 0 };
/** Each look at it finds a minute gone. */
function hurried(): Clock {
  let minutes = 0;
  return { ...still, monotonicMs: () => 60_000 * minutes++ };
}

const QUESTIONS = ['株洲的森林覆盖率是多少？', '石峰公园为什么关闭？', '玻璃椒这个名字怎么来的？'];
const REFUSED = '青山大桥什么时候合龙？';

let app: App & AsyncDisposable;
beforeAll(async () => {
  app = await openArchive(SAMPLE_CORPUS, {}, still);
});
afterAll(async () => await app[Symbol.asyncDispose]());

describe('examples', () => {
  it('are distinct questions of different kinds, each answered', async () => {
    const questions = await app.examples();
    expect(new Set(questions).size).toBe(4);
    for (const question of questions) {
      expect(question.length).toBeLessThanOrEqual(30);
      expect(await answerOf(app, { question })).toMatchObject({ refused: false });
    }
    expect(questions.some((question) => question.includes('什么时候'))).toBe(true);
    expect(questions.some((question) => question.includes('多少'))).toBe(true);
  });

  it('are none when time is up', async () => {
    const parts = { snapshot: app.snapshot() as Snapshot, tokenizer: jiebaTokenizer, clock: hurried() } as SuggestParts;
    expect(await examples(parts, 1_000, new AbortController().signal)).toEqual([]);
  });
});

describe('suggestions', () => {
  it.each([...QUESTIONS, REFUSED])('after %s are distinct, short, new and answered', async (question) => {
    const { suggestions } = await answerOf(app, { question });
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(new Set([question, ...suggestions]).size).toBe(suggestions.length + 1);
    for (const suggestion of suggestions) {
      expect(suggestion.length).toBeLessThanOrEqual(30);
      expect(await answerOf(app, { question: suggestion })).toMatchObject({ refused: false });
    }
  });

  it('come after the last sentence', async () => {
    const events = await eventsOf(app, { question: QUESTIONS[0] ?? '' });
    expect(events.map(({ type }) => type).filter((type, i, all) => type !== all[i - 1])).toEqual([
      'query',
      'evidence',
      'citation',
      'delta',
      'answer',
    ]);
  });

  it('do not hold up what was understood, which leaves before the search begins', async () => {
    const events = app.ask({ question: QUESTIONS[1] ?? '', k: 5 }, new AbortController().signal);
    expect(await events.next()).toMatchObject({ value: { type: 'query' } });
    let hasTurned = false;
    setImmediate(() => (hasTurned = true));
    expect(await events.next()).toMatchObject({ value: { type: 'evidence' } });
    expect(hasTurned).toBe(true);
    await events.return(undefined);
  });

  it('are left out when time is up, and the answer is there', async () => {
    await using late = await openArchive(SAMPLE_CORPUS, {}, hurried());
    expect(await answerOf(late, { question: QUESTIONS[0] ?? '' })).toMatchObject({ refused: false, suggestions: [] });
  });
});
