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
  fingerprint: 'jieba-0.3-search-hmm+grams/5',
  words: (text) => wordsOf(fold(text)),
  terms: (text) => {
    const folded = fold(text);
    return wordsOf(folded)
      .filter((word) => !isHanGram(word))
      .concat(hanGrams(folded));
  },
  cut: (text) => withHeads(jieba().cut(fold(text), false)),
};

/** 株洲市|长 is 株洲|市长, and so is 株洲市|长是: whoever asks for the head of a place leaves out the second 市. */
function withHeads(words: string[]): string[] {
  // a line that has no such word, as nearly all, is left as it is: each that is indexed passes here
  if (!words.some((word) => word.startsWith('长') && HEAD.test(word))) return words;
  return words.flatMap((word, i) => {
    if (NAMES_A_PLACE.test(word) && HEAD.test(words[i + 1] ?? '')) return [word.slice(0, -1)];
    const before = words[i - 1] ?? '';
    if (!HEAD.test(word) || !NAMES_A_PLACE.test(before)) return [word];
    return [`${before.slice(-1)}长`, word.slice(1)].filter((part) => part !== '');
  });
}
/** 芦淞区, not 城市 and 大城市, 社区, 全市. */
const NAMES_A_PLACE = /^\p{Script=Han}{2,}(?<![城都门股集夜超菜]市|[社小地园景辖街灾校]区)(?<=[省市区县])$/u;
const HEAD = /^长[是叫为]?$/u;

/** A text is cut line by line: no word goes over a line's end, and the lines of a passage are cut for its terms and its vector. */
function wordsOf(folded: string): string[] {
  const words: string[] = []; // filled by hand: flatMap takes several times as long
  for (const line of folded.split('\n')) for (const word of wordsOfLine(line)) words.push(word);
  return words;
}

/** Lines cut last: as many, and as many before them, as a build has at hand at once. */
const MOST_LINES = 1024;
let cutLines = new Map<string, readonly string[]>();
let cutBefore = cutLines;

function wordsOfLine(line: string): readonly string[] {
  const known = cutLines.get(line) ?? cutBefore.get(line);
  if (known) return known;
  const plain = line.replace(SPACED, '').replace(DIGIT_GROUP, '');
  const words = withHeads(jieba().cutForSearch(plain, WITH_HMM)).filter((word) => WORD.test(word));
  if (cutLines.size >= MOST_LINES) [cutLines, cutBefore] = [new Map(), cutLines];
  cutLines.set(line, words);
  return words;
}
