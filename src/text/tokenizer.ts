import { cut, cutForSearch } from 'nodejs-jieba';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { fold } from './fold.ts';

/** Stands before a character bigram, so that 芦淞 the word and 芦淞 the bigram are different terms. */
export const GRAM_MARK = '\u0001';

/** In nodejs-jieba 0.3 the second argument of both cuts turns the HMM on, whatever its name says. */
const WITH_HMM = true;
const WORD = /[\p{L}\p{N}]/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** nodejs-jieba in search mode plus character bigrams. Its dictionary loads at the first call (about a second, once). */
export const jiebaTokenizer: Tokenizer = {
  fingerprint: 'jieba-0.3-search-hmm+bigrams/1',
  words: (text) => wordsOf(fold(text)),
  terms: (text) => {
    const folded = fold(text);
    return [...wordsOf(folded), ...bigrams(folded)];
  },
  cut: (text) => cut(fold(text), false),
};

function wordsOf(folded: string): string[] {
  return cutForSearch(folded, WITH_HMM).filter((word) => WORD.test(word));
}

function bigrams(folded: string): string[] {
  const grams: string[] = [];
  for (const [run] of folded.matchAll(HAN_RUN)) {
    const characters = [...run];
    for (let i = 0; i + 1 < characters.length; i++) grams.push(`${GRAM_MARK}${characters[i]}${characters[i + 1]}`);
  }
  return grams;
}
