import { fold } from '../text/fold.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';

/** Tells how telling a term is; a term that no passage holds counts nothing. */
type TermStatistics = Pick<LexicalIndex, 'documentFrequency' | 'idf'>;

/** What the built-in embedder is known by before an index, and with it the idf, is there. */
export const HASHED_EMBEDDER = { fingerprint: 'hashed-512/1', dimension: 512 } as const;

/** A single character says less than a word. */
const CHARACTER_WEIGHT = 0.3;
const HAN = /\p{Script=Han}/gu;

/**
 * The embedder that needs no model: terms (words and character bigrams) and single characters hashed with a sign into
 * 512 numbers, weighted (1 + ln tf)·idf. It sees the same words in another order, not other words for the same thing.
 * @param statistics of the archive's terms; vectors therefore hold for this archive only
 * @see Weinberger et al. 2009, Feature Hashing for Large Scale Multitask Learning
 */
export function createHashedEmbedder(tokenizer: Tokenizer, statistics: TermStatistics): Embedder {
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(HASHED_EMBEDDER.dimension);
    for (const [feature, weight] of features(text, tokenizer, statistics)) {
      const hash = fnv1a(feature);
      const at = (hash >>> 1) % HASHED_EMBEDDER.dimension;
      vector[at] = (vector[at] as number) + (hash & 1 ? weight : -weight);
    }
    return toUnitLength(vector);
  };
  return {
    ...HASHED_EMBEDDER,
    isArchiveFree: false,
    embedPassages: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

function features(text: string, tokenizer: Tokenizer, statistics: TermStatistics): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of countOf(tokenizer.terms(text))) {
    if (statistics.documentFrequency(term) > 0) weights.set(term, (1 + Math.log(count)) * statistics.idf(term));
  }
  for (const [character, count] of countOf(fold(text).match(HAN) ?? [])) {
    weights.set(`1${character}`, CHARACTER_WEIGHT * (1 + Math.log(count)));
  }
  return weights;
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** 32-bit FNV-1a over UTF-16 units, its bits stirred once more because the lowest one becomes the sign. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((x) => x / length) : vector;
}
