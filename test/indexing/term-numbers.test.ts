import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermNumbers } from '../../src/indexing/term-numbers.ts';

const term = fc.string({ unit: fc.constantFrom(...'桥路橋a芦淞😀\u0000\uffff'), minLength: 0, maxLength: 4 });

describe('TermNumbers', () => {
  it('numbers each term once, in the order they are met', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 80 }), (met) => {
        const numbers = new TermNumbers();
        const terms = [...new Set(met)];
        expect(met.map((text) => numbers.of(text))).toEqual(met.map((text) => terms.indexOf(text)));
        expect(numbers.terms).toEqual(terms);
        expect(numbers.size).toBe(terms.length);
      }),
    );
  });

  it('holds more pairs of characters than it has room for at first', () => {
    const numbers = new TermNumbers();
    const pairs = Array.from({ length: 70_000 }, (_, n) => String.fromCharCode(0x4e00 + (n % 300), 0x4e00 + n / 300));
    for (const [n, pair] of pairs.entries()) expect(numbers.of(pair)).toBe(n);
    expect(numbers.of(pairs[12_345] as string)).toBe(12_345);
  });
});
