import { gramsOf } from '../../../src/models/known-tokens.ts';
import { allNumbers, type NumberedText } from './numbered-text.ts';

/** Tokens by their number, words before characters and pairs of characters, with how telling each is. */
export interface GrownVocabulary {
  readonly tokens: readonly string[];
  /** ln(texts / texts that hold the token), from ln 2, which keeps the commonest from weighing nothing, to ln texts. */
  readonly idf: Float32Array;
}

/** Tokens wanted, at most. */
export interface VocabularySize {
  readonly words: number;
  readonly grams: number;
}

/**
 * The words that most texts hold, then the characters and pairs of characters that most texts hold in other words.
 * @param words by their number in the texts
 * @param always words that are taken, however few texts hold them
 */
export function growVocabulary(
  words: readonly string[],
  texts: readonly NumberedText[],
  size: VocabularySize,
  always: ReadonlySet<string>,
): GrownVocabulary {
  const counts = textCounts(texts, words.length);
  const byWord = new Map(words.map((word, number) => [word, counts[number] as number]));
  const wanted = [...always].map((word): Counted => [word, byWord.get(word) ?? 0]);
  const others = [...byWord].filter(([word]) => !always.has(word));
  const chosen = [...wanted, ...mostFrequent(others, size.words - wanted.length)];
  const known = new Set(chosen.map(([word]) => word));
  const byGram = new Map<string, number>();
  for (const [word, count] of others) {
    if (known.has(word)) continue;
    for (const gram of gramsOf(word)) byGram.set(gram, (byGram.get(gram) ?? 0) + count);
  }
  const all = [...chosen, ...mostFrequent([...byGram], size.grams)];
  return {
    tokens: all.map(([token]) => token),
    idf: Float32Array.from(all, ([, count]) => Math.log(texts.length / clamp(count, 1, texts.length / 2))),
  };
}

type Counted = [token: string, texts: number];

/** For each number, how many texts hold it. */
function textCounts(texts: readonly NumberedText[], numbers: number): Int32Array {
  const counts = new Int32Array(numbers);
  for (const text of texts) {
    const own = new Set(allNumbers(text).flatMap((part) => [...part]));
    for (const number of own) counts[number] = (counts[number] as number) + 1;
  }
  return counts;
}

/** Of equal counts the one first in code unit order. */
function mostFrequent(counted: readonly Counted[], size: number): Counted[] {
  return counted.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, size);
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
