import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import type { Tokenizer } from '../../src/types/ports/tokenizer.ts';

/** What every `Tokenizer` keeps to. */
export function tokenizerContract(name: string, tokenizer: Tokenizer): void {
  const text = fc.string({
    unit: fc.constantFrom(...'河西图书馆在五月十日起延长开放時間，ＡＢc12。 \n😀'),
    maxLength: 40,
  });

  describe(`${name} keeps the Tokenizer contract`, () => {
    it('has a fingerprint', () => {
      expect(tokenizer.fingerprint).not.toBe('');
    });

    it('folds what it is given', () => {
      expect(tokenizer.words('圖書館')).toEqual(tokenizer.words('图书馆'));
      expect(tokenizer.terms('ＡＢＣ１２')).toEqual(tokenizer.terms('abc12'));
    });

    it('drops punctuation and blanks from words', () => {
      fc.assert(fc.property(text, (t) => tokenizer.words(t).every((word) => /[\p{L}\p{N}]/u.test(word))));
      expect(tokenizer.words('，。 \n')).toEqual([]);
    });

    it('gives terms that hold all words but function characters', () => {
      fc.assert(
        fc.property(text, (t) => {
          const missing = tokenizer.words(t).filter((word) => !tokenizer.terms(t).includes(word));
          expect(missing.filter((word) => word !== '在')).toEqual([]);
        }),
      );
    });

    it('cuts the text without losing any of it', () => {
      fc.assert(
        fc.property(text, (t) => {
          expect(tokenizer.cut(t).join('')).toBe(fold(t));
        }),
      );
    });

    it('cuts the same text the same way each time', () => {
      fc.assert(
        fc.property(text, (t) => {
          expect(tokenizer.terms(t)).toEqual(tokenizer.terms(t));
        }),
      );
    });
  });
}
