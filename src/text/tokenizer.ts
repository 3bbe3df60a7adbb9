import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { fold } from './fold.ts';
import { hanGrams, isHanGram } from './han-grams.ts';
import { jieba } from './jieba.ts';

/** In nodejs-jieba 0.3 the second argument of both cuts turns the HMM on, whatever its name says. */
const WITH_HMM = true;
const WORD = /[\p{L}\p{N}]/u;
/** 湘 江: characters set apart to fill a line. A blank beside a longer word parts names, and stays. */
const SPACED = /(?<=(?<!\p{Script=Han})\p{Script=Han}) +(?=\p{Script=Han}(?!\p{Script=Han}))/gu;

/** 5,000 is 5000. */
const DIGIT_GROUP = /(?<=\d),(?=\d{3}(?!\d))/gu;

/** nodejs-jieba in search mode plus character grams. Its dictionary loads at the first call. */
export const jiebaTokenizer: Tokenizer = {
  fingerprint: 'jieba-0.3-search-hmm+grams/4',
  words: (text) => wordsOf(fold(text)),
  terms: (text) => {
    const folded = fold(text);
    return [...wordsOf(folded).filter((word) => !isHanGram(word)), ...hanGrams(folded)];
  },
  cut: (text) => jieba().cut(fold(text), false),
};

/** A text is cut line by line: no word goes over a line's end, and the lines of a passage are cut for its terms and its vector. */
function wordsOf(folded: string): string[] {
  return folded.split('\n').flatMap(wordsOfLine);
}

/** Lines cut last, as many as a build has at hand at once. */
const MOST_LINES = 4096;
const cutLines = new Map<string, readonly string[]>();

function wordsOfLine(line: string): readonly string[] {
  const known = cutLines.get(line);
  if (known) return known;
  const plain = line.replace(SPACED, '').replace(DIGIT_GROUP, '');
  const words = jieba()
    .cutForSearch(plain, WITH_HMM)
    .filter((word) => WORD.test(word));
  if (cutLines.size >= MOST_LINES) cutLines.clear();
  cutLines.set(line, words);
  return words;
}
