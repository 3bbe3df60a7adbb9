import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { VARIANT_CHARACTERS } from '../../src/text/variant-characters.ts';

describe('fold', () => {
  it('folds script, width, case and quotation marks', () => {
    expect(fold('臺灣「電腦」ＡＢＣ１２３，Ok')).toBe(fold('台湾“电脑”abc123,ok'));
  });

  it('folds variants of a character', () => {
    expect(fold('裡裏臺峯羣衆衞敍隣栢髙靑')).toBe('里里台峰群众卫叙邻柏高青');
  });

  it('folds every variant to a character that stays as it is', () => {
    for (const [variant, standard] of VARIANT_CHARACTERS)
      expect([fold(variant), fold(standard)]).toEqual([standard, standard]);
  });

  it('keeps apart what only looks similar', () => {
    expect(fold('土')).not.toBe(fold('士'));
    expect(fold('干')).not.toBe(fold('于'));
  });

  it('keeps the length and folds each unit by itself, so that offsets hold', () => {
    const newspaperish = fc.string({ unit: fc.constantFrom(...'報纸，。ＡbＣ９①“”《》　ﬁ㎡\n😀体'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(newspaperish, fc.string({ unit: 'binary', maxLength: 60 })), fc.nat(), (text, at) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        const cut = text.length ? at % text.length : 0;
        expect(fold(text.slice(0, cut)) + fold(text.slice(cut))).toBe(folded);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('folds texts longer than one call of fromCharCode can take', () => {
    const text = '國'.repeat(200_000);
    expect(fold(text)).toBe('国'.repeat(200_000));
  });
});
