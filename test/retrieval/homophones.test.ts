import { describe, expect, it } from 'vitest';
import { homophones } from '../../src/retrieval/homophones.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot } = await madeSnapshot();
const guess = (...words: string[]): string[] => homophones(words, snapshot.lexical, jiebaTokenizer).map(({ to }) => to);

describe('homophones', () => {
  it('finds the name that a mistyped one sounds like', () => {
    expect(guess('姚一洲')).toEqual(['姚一舟']);
    expect(guess('姚易周')).toEqual(['姚一舟']);
  });

  it('leaves words that are known, words of the dictionary, single characters and other scripts alone', () => {
    for (const word of ['姚一舟', '亭子', '周', 'abc']) expect(guess(word)).toEqual([]);
  });

  it('guesses nothing that no passage holds', () => {
    expect(guess('欧阳昼')).toEqual([]);
  });
});
