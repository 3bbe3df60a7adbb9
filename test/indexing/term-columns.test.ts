import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_BITS } from '../../src/indexing/posting-entry.ts';
import { PostingListWriter } from '../../src/indexing/posting-list-writer.ts';
import { openPostings, type PostingList } from '../../src/indexing/posting-list.ts';
import { TermColumns } from '../../src/indexing/term-columns.ts';

const SIZE = 64;

/** A list of these passages and their codes. */
function listOf(ordinals: readonly number[], codeOf: (ordinal: number) => number): PostingList {
  const writer = new PostingListWriter();
  const entries = Uint32Array.from(ordinals, (ordinal) => (ordinal << CODE_BITS) | codeOf(ordinal));
  writer.write(entries, 0, entries.length, new Uint8Array(SIZE));
  return openPostings(writer.finish(), 0, ordinals.length);
}

describe('term columns', () => {
  it('tell of frequent and rare terms, small archives and large ones, what their lists do', () => {
    const ordinals = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: SIZE });
    fc.assert(
      fc.property(
        ordinals,
        ordinals,
        fc.constantFrom(SIZE, 1_000_000),
        fc.constantFrom(SIZE, 255),
        (holding, asked, size, most) => {
          const held = new Set(holding);
          const codeOf = (ordinal: number): number => (most - ordinal) & 255;
          const list = listOf(
            holding.toSorted((a, b) => a - b),
            codeOf,
          );
          const columns = new TermColumns(size);
          const sorted = Uint32Array.from(asked).toSorted();
          for (let time = 0; time < 2; time++) {
            const found = new Int16Array(sorted.length);
            columns.codesAt(list, sorted, found);
            expect([...found]).toEqual(Array.from(sorted, (ordinal) => (held.has(ordinal) ? codeOf(ordinal) : -1)));
          }
        },
      ),
    );
  });
});
