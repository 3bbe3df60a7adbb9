import { fold, foldUnit } from '../text/fold.ts';
import type { QuestionSheet, SheetWord } from './question-sheet.ts';
import { WordPlaces } from './word-places.ts';

/** What a text shares with a question, shares from 0 to 1 and weighted by idf. */
export interface TextMatch {
  /** Of the question's words. */
  readonly words: number;
  /** Of the question's words, those that stand here only as other words for the same. */
  readonly expansions: number;
  /** Of the question's words, those that stand here only within longer words: 出口 in 进出口. */
  readonly embedded: number;
  readonly bigrams: number;
  /** Of runs of three and of five characters. */
  readonly trigrams: number;
  readonly fivegrams: number;
  /** The longest run of characters in common, against the longest run of the question. */
  readonly longestRun: number;
  /** The largest share of words and bigrams that one sentence holds: terms that stand together answer together. */
  readonly sentence: number;
  /** Where that sentence stands. */
  readonly bestSentence: readonly [start: number, end: number];
  /** `words`, the less the wider they are strewn: times their length against the smallest stretch that holds them all. */
  readonly proximity: number;
}

const GRAM_LENGTHS = [2, 3, 5] as const;

/**
 * Finds all that texts share with a question, one pass a text: the runs that end at a character are those that ended one
 * character before, one longer. O(text length × times its characters stand in the question). Texts are folded on the way.
 * What was met is noted by the number of the text it was met in, so nothing is cleared between texts.
 */
export class TextMatcher {
  readonly #sheet: QuestionSheet;
  readonly #isWord: (text: string) => boolean;
  readonly #gramWeights: readonly Float64Array[];
  readonly #totals: { readonly words: number; readonly grams: readonly number[] };
  /** By place on the strip: the run that ended there, and where in all texts read so far it did. */
  readonly #runs: Int32Array;
  readonly #runEnds: Int32Array;
  readonly #gramText: readonly Int32Array[];
  readonly #wordText: Int32Array;
  readonly #wholeText: Int32Array;
  /** By word, then by place on the strip for bigrams: the last sentence it was met in. */
  readonly #itemSentence: Int32Array;
  readonly #places: WordPlaces;
  #read = 2;
  #text = 0;
  #sentence = 0;

  /** @param isWord whether the archive has such a word, asked to tell a word from a part of a longer one */
  constructor(sheet: QuestionSheet, isWord: (text: string) => boolean) {
    this.#sheet = sheet;
    this.#isWord = remembered((text) => isWord(fold(text)));
    this.#gramWeights = GRAM_LENGTHS.map((length) => gramWeights(sheet, length));
    this.#totals = {
      words: sum(sheet.words.filter((word) => word.isOwn)),
      grams: this.#gramWeights.map((weights) => weights.reduce((all, weight) => all + weight, 0)),
    };
    this.#runs = new Int32Array(sheet.length);
    this.#runEnds = new Int32Array(sheet.length);
    this.#gramText = GRAM_LENGTHS.map(() => new Int32Array(sheet.length));
    this.#wordText = new Int32Array(sheet.words.length);
    this.#wholeText = new Int32Array(sheet.words.length);
    this.#itemSentence = new Int32Array(sheet.words.length + sheet.length);
    this.#places = new WordPlaces(sheet.words);
  }

  match(text: string): TextMatch {
    const { placesOf, wordsEnding, words, longestRun } = this.#sheet;
    const found = { words: 0, whole: 0, grams: [0, 0, 0] as [number, number, number] };
    const best = { weight: 0, start: 0, end: 0 };
    let [longest, sentenceStart, sentenceWeight] = [0, 0, 0];
    const number = ++this.#text;
    this.#sentence++;
    this.#places.clear();

    const endSentence = (at: number): void => {
      if (sentenceWeight > best.weight) Object.assign(best, { weight: sentenceWeight, start: sentenceStart, end: at });
      sentenceStart = at + 1;
      sentenceWeight = 0;
      this.#sentence++;
    };
    const inSentence = (item: number, weight: number): void => {
      if (this.#itemSentence[item] === this.#sentence) return;
      this.#itemSentence[item] = this.#sentence;
      sentenceWeight += weight;
    };

    for (let i = 0; i < text.length; i++) {
      const unit = foldUnit(text.charCodeAt(i));
      const places = placesOf(unit);
      if (!places) {
        if (SENTENCE_ENDS[unit]) endSentence(i);
        continue;
      }
      const now = this.#read + i;
      // falling, so that a place is read for the character before and only then written for this one
      for (const at of places) {
        const run = (at > 0 && this.#runEnds[at - 1] === now - 1 ? (this.#runs[at - 1] as number) : 0) + 1;
        this.#runs[at] = run;
        this.#runEnds[at] = now;
        if (run > longest) longest = run;
        if (run > 1) this.#noteGrams(at, run, found.grams);
        if (run > 1) inSentence(words.length + at, this.#gramWeights[0]?.[at] as number);
        for (const word of wordsEnding[at] as readonly SheetWord[]) {
          const start = i + 1 - word.text.length;
          if (run < word.text.length || isPartOfLatin(text, start, i + 1)) continue;
          inSentence(word.means, word.weight);
          if (word.isOwn) this.#places.add(word, start, i + 1);
          if (this.#wordText[word.index] !== number) {
            this.#wordText[word.index] = number;
            if (word.isOwn) found.words += word.weight;
          }
          if (word.isOwn && this.#wholeText[word.index] !== number && !this.#isEmbedded(text, start, i + 1)) {
            this.#wholeText[word.index] = number;
            found.whole += word.weight;
          }
        }
      }
    }
    endSentence(text.length);
    this.#read += text.length + 1;

    const totals = this.#totals;
    const ownWords = share(found.words, totals.words);
    return {
      words: ownWords,
      expansions: Math.min(1, share(this.#saidOtherwise(), totals.words)),
      embedded: share(found.words - found.whole, totals.words),
      bigrams: share(found.grams[0], totals.grams[0]),
      trigrams: share(found.grams[1], totals.grams[1]),
      fivegrams: share(found.grams[2], totals.grams[2]),
      longestRun: Math.min(1, share(longest, longestRun)),
      sentence: Math.min(1, share(best.weight, totals.words + (totals.grams[0] ?? 0))),
      bestSentence: [best.start, best.end],
      proximity: ownWords * this.#places.density(),
    };
  }

  /** What the words weigh that stand in the text only as other words for the same. */
  #saidOtherwise(): number {
    const { words } = this.#sheet;
    const isHere = (index: number): boolean => this.#wordText[index] === this.#text;
    const best = new Map<number, number>();
    for (const { index, means, weight, isOwn } of words) {
      if (!isOwn && isHere(index) && !(words[means]?.isOwn && isHere(means)))
        best.set(means, Math.max(best.get(means) ?? 0, weight));
    }
    return [...best.values()].reduce((all, weight) => all + weight, 0);
  }

  #noteGrams(at: number, run: number, found: [number, number, number]): void {
    for (let g = 0; g < 3; g++) {
      const met = this.#gramText[g] as Int32Array;
      if (run < (GRAM_LENGTHS[g] as number) || met[at] === this.#text) continue;
      met[at] = this.#text;
      (found[g] as number) += this.#gramWeights[g]?.[at] as number;
    }
  }

  /** Whether the word, with the character before or behind it, is a longer word. */
  #isEmbedded(text: string, start: number, end: number): boolean {
    return (
      (start > 0 && this.#isWord(text.slice(start - 1, end))) ||
      (end < text.length && this.#isWord(text.slice(start, end + 1)))
    );
  }
}

/** A run weighs what its bigrams weigh together, and nothing when one of them is no term. By place of its last character. */
function gramWeights({ bigramWeights, length }: QuestionSheet, size: number): Float64Array {
  const weights = new Float64Array(length);
  for (let at = size - 1; at < length; at++) {
    const bigrams = bigramWeights.subarray(at - size + 2, at + 1);
    if (bigrams.every((weight) => weight > 0)) weights[at] = bigrams.reduce((all, weight) => all + weight, 0);
  }
  return weights;
}

/** A rough cut is enough to see what stands close together. */
const SENTENCE_ENDS = new Uint8Array(0x10000);
for (const end of '。！？!?；;\n') SENTENCE_ENDS[end.charCodeAt(0)] = 1;

/** 5 in 15, net in internet. */
function isPartOfLatin(text: string, start: number, end: number): boolean {
  return touches(text, start) || touches(text, end);
}

function touches(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1));
}

/** A digit or a letter from a to z, in any width and case. */
function isLatin(unit: number): boolean {
  const folded = foldUnit(unit);
  return (folded >= 48 && folded <= 57) || (folded >= 97 && folded <= 122);
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) answers.set(text, (answer = ask(text)));
    return answer;
  };
}

function sum(words: readonly SheetWord[]): number {
  return words.reduce((all, { weight }) => all + weight, 0);
}

function share(part: number, all: number | undefined): number {
  return all ? part / all : 0;
}
