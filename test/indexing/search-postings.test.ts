import { describe, expect, it } from 'vitest';
import { Bm25fIndex } from '../../src/indexing/bm25f-index.ts';
import type { PassageTerms } from '../../src/indexing/bm25f.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { countTerms } from '../support/count-terms.ts';

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Few terms stand nearly everywhere and most in a few passages, as in a language. */
function zipfTerm(next: () => number): string {
  return `t${Math.floor(300 ** next())}`;
}

function passageOf(next: () => number): PassageTerms {
  const terms = (count: number) => Array.from({ length: Math.floor(next() * count) }, () => zipfTerm(next));
  return { headline: terms(4), kicker: [], section: [], subhead: [], bylines: [], issue: [], body: terms(40) };
}

describe('searchPostings', () => {
  it('gives what the plain sum over all passages gives, however much it leaves unread', async () => {
    const next = random(5);
    const passages = Array.from({ length: 1500 }, () => passageOf(next));
    const index = new Bm25fIndex(await buildLexicalPostings([countTerms([...passages, ...passages.slice(0, 300)])]));
    const ordinals = Array.from({ length: index.size }, (_, ordinal) => ordinal);
    for (let run = 0; run < 36; run++) {
      const names = new Set(Array.from({ length: 1 + (run % 12) }, () => zipfTerm(next)));
      const query = [...names].map((term) => ({ term, weight: 0.2 + next() }));
      const rows = index.scoreTerms(query, ordinals);
      const sums = ordinals.map((o) => query.reduce((sum, _, i) => sum + (rows[o * query.length + i] as number), 0));
      for (const [k, filter] of [
        [1, undefined],
        [10, undefined],
        [10, isThird],
        [100, undefined],
        [5000, undefined],
      ] as const) {
        const held = ordinals.filter((o) => (sums[o] as number) > 0 && (!filter || filter(o)));
        const best = held.map((o) => sums[o] as number).toSorted((a, b) => b - a);
        const found = index.search(query, k, filter);
        expect(found).toHaveLength(Math.min(k, held.length));
        const wrong = found.filter(({ ordinal, score }, place) => {
          const after = found[place + 1];
          const isInOrder = !after || score > after.score || (score === after.score && ordinal < after.ordinal);
          return (
            !isInOrder || !isClose(score, sums[ordinal]) || !isClose(score, best[place]) || filter?.(ordinal) === false
          );
        });
        expect(wrong).toEqual([]);
      }
    }
  });
});

function isThird(ordinal: number): boolean {
  return ordinal % 3 === 0;
}

/** The matrix of scores holds 32-bit numbers. */
function isClose(score: number, sum: number | undefined): boolean {
  return Math.abs(score - (sum ?? 0)) <= 1e-5 * score;
}
