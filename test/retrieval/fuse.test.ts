import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fuse.ts';
import type { RankedList } from '../../src/types/hit.ts';

const list = (leg: RankedList['leg'], ordinals: readonly number[]): RankedList => ({
  leg,
  scoreKind: leg === 'lexical' ? 'bm25Score' : 'cosine',
  rows: ordinals.map((ordinal, i) => ({ ordinal, score: 1 / (i + 1) })),
});
const ranking = fc.uniqueArray(fc.nat(20), { maxLength: 10 });

describe('fuse', () => {
  it('adds up what each leg gives by rank, and keeps the trace', () => {
    const [first] = fuse([list('lexical', [7, 3]), list('dense', [3])], { lexical: 1, dense: 0.5 });
    expect(first).toEqual({
      ordinal: 3,
      scores: { bm25Score: 0.5, bm25Rank: 2, cosine: 1, cosineRank: 1, rrfScore: 1 / 62 + 0.5 / 61 },
    });
  });

  it('holds each passage of either leg once, best first, equal ones in order', () => {
    fc.assert(
      fc.property(ranking, ranking, (lexical, dense) => {
        const fused = fuse([list('lexical', lexical), list('dense', dense)], { lexical: 1, dense: 0.2 });
        const ordinals = fused.map((row) => row.ordinal);
        expect(ordinals.toSorted((a, b) => a - b)).toEqual(
          [...new Set([...lexical, ...dense])].toSorted((a, b) => a - b),
        );
        expect(fused).toEqual(fused.toSorted((a, b) => b.scores.rrfScore - a.scores.rrfScore || a.ordinal - b.ordinal));
      }),
    );
  });

  it('keeps the order of one leg alone, and of a leg whose counterpart weighs nothing', () => {
    fc.assert(
      fc.property(ranking, ranking, (lexical, dense) => {
        const fused = fuse([list('lexical', lexical), list('dense', dense)], { lexical: 1, dense: 0 });
        expect(fused.slice(0, lexical.length).map((row) => row.ordinal)).toEqual(lexical);
      }),
    );
  });
});
