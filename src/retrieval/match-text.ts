import { foldUnit } from '../text/fold.ts';
import type { QuestionSheet, SheetWord } from './question-sheet.ts';

/** What a text shares with a question, shares from 0 to 1 and weighted by idf. */
export interface TextMatch {
  /** Of the question's words. */
  readonly words: number;
  /** Of the question's words, those that stand here only as other words for the same. */
  readonly expansions: number;
  /** Of the question's pairs of characters. */
  readonly bigrams: number;
  /** The longest run of characters in common, against the longest run of the question. */
  readonly longestRun: number;
  /** The largest share of words and bigrams that one sentence holds: terms that stand together answer together. */
  readonly sentence: number;
  /** Where that sentence stands. */
  readonly bestSentence: readonly [start: number, end: number];
}

/**
 * Finds all that texts share with a question, one pass a text: the runs that end at a character are those that ended one
 * character before, one longer. O(text length × times its characters stand in the question). Texts are folded on the way.
 * What was met is noted by the number of the text it was met in, so nothing is cleared between texts.
 */
export class TextMatcher {
  readonly #sheet: QuestionSheet;
  readonly #totals: { readonly words: number; readonly bigrams: number };
  /** By place on the strip: the run that ended there, and where in all texts read so far it did. */
  readonly #runs: Int32Array;
  readonly #runEnds: Int32Array;
  /** By place on the strip and by word: the last text it was met in. */
  readonly #bigramText: Int32Array;
  readonly #wordText: Int32Array;
  /** By word, then by place on the strip for bigrams: the last sentence it was met in. */
  readonly #itemSentence: Int32Array;
  #read = 2;
  #text = 0;
  #sentence = 0;

  constructor(sheet: QuestionSheet) {
    this.#sheet = sheet;
    this.#totals = {
      words: sum(sheet.words.filter((word) => word.isOwn)),
      bigrams: sheet.bigramWeights.reduce((all, weight) => all + weight, 0),
    };
    this.#runs = new Int32Array(sheet.length);
    this.#runEnds = new Int32Array(sheet.length);
    this.#bigramText = new Int32Array(sheet.length);
    this.#wordText = new Int32Array(sheet.words.length);
    this.#itemSentence = new Int32Array(sheet.words.length + sheet.length);
  }

  match(text: string): TextMatch {
    const { placesOf, wordsEnding, bigramWeights, words, longestRun } = this.#sheet;
    const found = { words: 0, bigrams: 0 };
    const best = { weight: 0, start: 0, end: 0 };
    let [longest, sentenceStart, sentenceWeight] = [0, 0, 0];
    const number = ++this.#text;
    this.#sentence++;

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
        if (run > 1) {
          const weight = bigramWeights[at] as number;
          if (this.#bigramText[at] !== number) found.bigrams += weight;
          this.#bigramText[at] = number;
          inSentence(words.length + at, weight);
        }
        for (const word of wordsEnding[at] as readonly SheetWord[]) {
          const start = i + 1 - word.text.length;
          if (run < word.text.length || isPartOfLatin(text, start, i + 1)) continue;
          inSentence(word.means, word.weight);
          if (word.isOwn && this.#wordText[word.index] !== number) found.words += word.weight;
          this.#wordText[word.index] = number;
        }
      }
    }
    endSentence(text.length);
    this.#read += text.length + 1;

    const totals = this.#totals;
    return {
      words: share(found.words, totals.words),
      expansions: Math.min(1, share(this.#saidOtherwise(), totals.words)),
      bigrams: share(found.bigrams, totals.bigrams),
      longestRun: Math.min(1, share(longest, longestRun)),
      sentence: Math.min(1, share(best.weight, totals.words + totals.bigrams)),
      bestSentence: [best.start, best.end],
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

function sum(words: readonly SheetWord[]): number {
  return words.reduce((all, { weight }) => all + weight, 0);
}

function share(part: number, all: number): number {
  return all ? part / all : 0;
}
