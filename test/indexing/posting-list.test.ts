import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/indexing/frequency-codes.ts';
import { CODE_BITS, CODE_MASK } from '../../src/indexing/posting-entry.ts';
import { codesAt, decodePostings, forEachPosting, openPostings } from '../../src/indexing/posting-list.ts';
import { PostingListWriter } from '../../src/indexing/posting-list-writer.ts';

/** Lists of up to three blocks, gaps of one to three bytes. */
const gap = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, fc.nat(300), fc.nat(20_000));
const postings = fc
  .array(fc.record({ gap, code: fc.nat(255), norm: fc.nat(255) }), {
    minLength: 1,
    maxLength: 400,
    size: 'max',
  })
  .map((rows) => {
    let ordinal = -1;
    return rows.map(({ gap: skipped, ...row }) => ({ ...row, ordinal: (ordinal += skipped + 1) }));
  });

type Row = { readonly ordinal: number; readonly code: number; readonly norm: number };

function written(rows: readonly Row[]) {
  const writer = new PostingListWriter();
  const bodyNorms = new Uint8Array((rows.at(-1)?.ordinal ?? 0) + 1);
  for (const { ordinal, norm } of rows) bodyNorms[ordinal] = norm;
  const entries = Uint32Array.from([7, ...rows.map(({ ordinal, code }) => (ordinal << CODE_BITS) | code), 7]);
  const start = writer.write(entries, 0, 1, bodyNorms);
  writer.write(entries, 1, entries.length - 1, bodyNorms);
  return openPostings(writer.finish(), start, rows.length);
}

describe('a posting list', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(postings, (rows) => {
        const read: [number, number][] = [];
        const list = written(rows);
        forEachPosting(list, (ordinal, code) => read.push([ordinal, code]));
        expect(read).toEqual(rows.map(({ ordinal, code }) => [ordinal, code]));
        const entries = new Uint32Array(rows.length);
        decodePostings(list, entries);
        expect(Array.from(entries, (entry) => [entry >>> CODE_BITS, entry & CODE_MASK])).toEqual(read);
      }),
      { numRuns: 50 },
    );
  });

  it('gives any passages asked for in order, those that hold the term and those that do not', () => {
    fc.assert(
      fc.property(postings, fc.array(fc.nat(1000)), (rows, steps) => {
        const codes = new Map(rows.map(({ ordinal, code }) => [ordinal, code]));
        let ordinal = 0;
        const some = Uint32Array.from(steps, (step) => (ordinal += step));
        for (const asked of [some, Uint32Array.from(rows, (row) => row.ordinal)]) {
          const found = new Int16Array(asked.length);
          codesAt(written(rows), asked, found);
          expect([...found]).toEqual(Array.from(asked, (one) => codes.get(one) ?? -1));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('knows a share that none of its postings exceeds', () => {
    fc.assert(
      fc.property(postings, (rows) => {
        const { highestShare } = written(rows);
        expect(rows.every(({ code, norm }) => shareOf(code, norm) <= highestShare + 1e-9)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
