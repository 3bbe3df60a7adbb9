import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopRows } from '../../src/indexing/top-rows.ts';

describe('TopRows', () => {
  it('keeps what sorting everything would put first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.nat(12), (scores, k) => {
        const top = new TopRows(k);
        for (const [ordinal, score] of scores.entries()) top.add(ordinal, score);
        const sorted = scores.map((score, ordinal) => ({ ordinal, score })).toSorted((a, b) => b.score - a.score);
        expect(top.rows()).toEqual(sorted.slice(0, k));
      }),
    );
  });
});
