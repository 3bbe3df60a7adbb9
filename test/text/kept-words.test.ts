import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptWordsOf, packKeptWords } from '../../src/text/kept-words.ts';

const line = fc.stringMatching(/^[a-z]{1,4} \d n$/);

describe('keptWordsOf', () => {
  it('gives back the lines that were kept, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 40 }), (entries) => {
        const kept = new Map(entries); // the last word on a line that stands twice decides for both
        const isKept = (text: string) => kept.get(text) === true;
        const dictionary = entries.map(([text]) => `${text}\n`).join('');
        const expected = entries.map(([text]) => text).filter(isKept);
        expect(keptWordsOf(dictionary, packKeptWords(dictionary, isKept))).toBe(`${expected.join('\n')}\n`);
      }),
    );
  });

  it('refuses a dictionary that the choice was not made from', () => {
    const packed = packKeptWords('水 1 n\n', () => true);
    expect(keptWordsOf('水 2 n\n', packed)).toBeUndefined();
  });
});
