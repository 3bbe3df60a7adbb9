import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { lettersOf } from '../../src/text/letters-of.ts';

describe('lettersOf', () => {
  it('leaves out all that is neither letter nor digit', () => {
    expect(lettersOf('《臺灣》 第3期，“Ａ级” 𠮷野😀')).toBe('台湾第3期a级𠮷野');
  });

  it('is what a regular expression leaves, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(lettersOf(text)).toBe(fold(text).replace(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });
});
