import { describe, expect, it } from 'vitest';
import { buildAfter, type BuildState, type IndexNews, isUnderWay, NO_BUILD } from '../../web/src/lib/build-state.ts';

const FAILURE = { file: 'a.txt', code: 'page_empty', message: '' };
const after = (...news: readonly IndexNews[]): BuildState => news.reduce(buildAfter, NO_BUILD);

describe('how a build goes', () => {
  it('is told from reading over arranging and verifying to the end', () => {
    const reading = after(
      { type: 'started', pages: 3 },
      { type: 'page', done: 1, pages: 3, file: 'a.txt' },
      { type: 'failed-page', failure: FAILURE },
      { type: 'page', done: 2, pages: 3, file: 'b.txt' },
    );
    expect(reading).toEqual({ phase: 'reading', done: 2, of: 3, failures: 1 });
    const embedding = buildAfter(reading, { type: 'embedded', done: 5, passages: 9 });
    expect(embedding).toEqual({ phase: 'embedding', done: 5, of: 9, failures: 1 });
    expect(buildAfter(embedding, { type: 'verifying' })).toEqual({ phase: 'verifying', failures: 1 });
    expect([reading, embedding].map(isUnderWay)).toEqual([true, true]);
  });

  it('ends with why it failed; the next one begins anew', () => {
    const failed = after({ type: 'started', pages: 3 }, { type: 'error', error: FAILURE });
    expect(failed).toEqual({ phase: 'failed', failure: FAILURE });
    expect(isUnderWay(failed)).toBe(false);
    expect(buildAfter(failed, { type: 'started', pages: 2 })).toEqual({
      phase: 'reading',
      done: 0,
      of: 2,
      failures: 0,
    });
  });

  it('is not changed by another index being served', () => {
    const reading = after({ type: 'started', pages: 3 });
    expect(buildAfter(reading, { type: 'serving', indexId: 'x' })).toBe(reading);
    expect(after({ type: 'failed-page', failure: FAILURE })).toBe(NO_BUILD);
  });
});
