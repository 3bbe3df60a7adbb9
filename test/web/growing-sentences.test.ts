import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingSentences } from '../../web/src/lib/growing-sentences.ts';

const texts = (words: string): string[] => growingSentences(words).map(({ text }) => text);

describe('growingSentences', () => {
  it('cuts behind the ends of sentences and what closes them', () => {
    expect(texts('桥通了。他说：“好！”\n路呢？还')).toEqual(['桥通了。', '他说：“好！”', '\n', '路呢？', '还']);
  });

  it('loses nothing, and what is over stays as it was', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '！', '”', '\n', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [early, late] = [texts(before), texts(before + after)];
        expect(late.join('')).toBe(before + after);
        expect(late.slice(0, Math.max(0, early.length - 2))).toEqual(early.slice(0, -2));
      }),
    );
  });
});
