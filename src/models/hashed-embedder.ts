import { fold } from '../text/fold.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';

/** Says how telling a term is. */
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
  const embed = (terms: readonly string[], text: string): Float32Array => {
    const vector = new Float32Array(HASHED_EMBEDDER.dimension);
    for (const [term, count] of countOf(terms)) add(vector, term, (1 + Math.log(count)) * statistics.idf(term));
    for (const [character, count] of countOf(fold(text).match(HAN) ?? [])) {
      add(vector, `1${character}`, CHARACTER_WEIGHT * (1 + Math.log(count)));
    }
    return toUnitLength(vector);
  };
  /** What no passage holds would only disturb: its idf is the highest, and its place is shared with other terms. */
  const isKnown = (term: string): boolean => statistics.documentFrequency(term) > 0;
  return {
    ...HASHED_EMBEDDER,
    isArchiveFree: false,
    embedPassages: async (texts) => texts.map((text) => embed(tokenizer.terms(text), text)),
    embedQuery: async (text) => embed(tokenizer.terms(text).filter(isKnown), text),
  };
}

function add(vector: Float32Array, feature: string, weight: number): void {
  const hash = fnv1a(feature);
  const at = (hash >>> 1) % vector.length;
  vector[at] = (vector[at] as number) + (hash & 1 ? weight : -weight);
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
