import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BM25F_K1 } from '../../src/indexing/bm25f.ts';
import { forEachPosting, openPostings, PostingCursor, PostingListWriter } from '../../src/indexing/posting-list.ts';

/** Lists of up to three blocks, gaps of one to three bytes. */
const gap = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, fc.nat(300), fc.nat(20_000));
const postings = fc
  .array(fc.record({ gap, code: fc.nat(255), share: fc.double({ min: 0, max: BM25F_K1 + 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 400,
    size: 'max',
  })
  .map((rows) => {
    let ordinal = -1;
    return rows.map(({ gap: skipped, ...row }) => ({ ...row, ordinal: (ordinal += skipped + 1) }));
  });

function written(rows: readonly { readonly ordinal: number; readonly code: number; readonly share: number }[]) {
  const writer = new PostingListWriter();
  writer.add(7, 7, 1);
  const start = writer.end();
  for (const { ordinal, code, share } of rows) writer.add(ordinal, code, share);
  writer.end();
  return openPostings(writer.finish(), start, rows.length);
}

describe('a posting list', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(postings, (rows) => {
        const read: [number, number][] = [];
        forEachPosting(written(rows), (ordinal, code) => read.push([ordinal, code]));
        expect(read).toEqual(rows.map(({ ordinal, code }) => [ordinal, code]));
      }),
      { numRuns: 50 },
    );
  });

  it('gives any passages asked for in order, those that hold the term and those that do not', () => {
    fc.assert(
      fc.property(postings, fc.array(fc.nat(1000)), (rows, steps) => {
        const codes = new Map(rows.map(({ ordinal, code }) => [ordinal, code]));
        const cursor = new PostingCursor(written(rows));
        let ordinal = 0;
        for (const step of steps) {
          ordinal += step;
          expect(cursor.seek(ordinal)).toBe(codes.get(ordinal) ?? -1);
        }
        const again = new PostingCursor(written(rows));
        for (const row of rows) expect(again.seek(row.ordinal)).toBe(row.code);
      }),
      { numRuns: 50 },
    );
  });

  it('knows a share that none of its postings exceeds', () => {
    fc.assert(
      fc.property(postings, (rows) => {
        const { highestShare } = written(rows);
        expect(rows.every(({ share }) => share <= highestShare + 1e-9)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
