import { describe, expect, it } from 'vitest';
import { GRAM_MARK, jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { tokenizerContract } from '../contract/tokenizer-contract.ts';

tokenizerContract('jiebaTokenizer', jiebaTokenizer);

describe('jiebaTokenizer', () => {
  it('gives long words and their parts', () => {
    expect(jiebaTokenizer.words('图书馆')).toEqual(expect.arrayContaining(['图书', '图书馆']));
  });

  it('recognises names the dictionary does not hold', () => {
    expect(jiebaTokenizer.words('记者姚一舟报道')).toContain('姚一舟');
  });

  it('marks bigrams, and spans neither blanks nor punctuation with them', () => {
    const grams = jiebaTokenizer.terms('停水，来水').filter((term) => term.startsWith(GRAM_MARK));
    expect(grams).toEqual([`${GRAM_MARK}停水`, `${GRAM_MARK}来水`]);
  });
});
