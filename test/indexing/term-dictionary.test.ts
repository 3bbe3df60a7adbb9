import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerm, TermDictionaryWriter } from '../../src/indexing/term-dictionary.ts';

const term = fc.string({ unit: fc.constantFrom(...'桥路橋a芦淞😀'), minLength: 1, maxLength: 4 });

describe('the term dictionary', () => {
  it('finds each term where its postings are, and no other', () => {
    const entries = fc.uniqueArray(
      fc.record({ term, documentFrequency: fc.nat(100_000), postingBytes: fc.nat(100_000) }),
      { maxLength: 60, selector: (entry) => entry.term },
    );
    fc.assert(
      fc.property(entries, fc.array(term), (unsorted, others) => {
        const sorted = unsorted.toSorted((a, b) => Buffer.compare(Buffer.from(a.term), Buffer.from(b.term)));
        const writer = new TermDictionaryWriter();
        let start = 0;
        const starts = new Map<string, { documentFrequency: number; start: number }>();
        for (const { term: text, documentFrequency, postingBytes } of sorted) {
          writer.add(Buffer.from(text), documentFrequency, postingBytes);
          starts.set(text, { documentFrequency, start });
          start += postingBytes;
        }
        const dictionary = writer.finish();
        expect(dictionary.termCount).toBe(sorted.length);
        for (const text of [...starts.keys(), ...others]) expect(findTerm(dictionary, text)).toEqual(starts.get(text));
      }),
    );
  });
});
