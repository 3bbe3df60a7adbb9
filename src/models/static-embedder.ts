import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { knownTokens } from './known-tokens.ts';
import { MIDDLE_LEVEL, type StaticWeights } from './static-weights.ts';

/**
 * The embedder that runs everywhere: the vectors of a text's tokens, each learned once and for all, summed with weights
 * 1 + ln tf and brought to unit length. A token's own weight is the length of its vector.
 * @param tokenizer whose `words` the vectors were learned for
 * @see Iyyer et al. 2015, Deep Unordered Composition Rivals Syntactic Methods for Text Classification
 */
export function createStaticEmbedder(tokenizer: Pick<Tokenizer, 'words'>, weights: StaticWeights): Embedder {
  const embed = (text: string): Float32Array => toUnitVector(sumOf(tokenizer.words(text), weights));
  return {
    fingerprint: weights.fingerprint,
    dimension: weights.dimension,
    embedPassages: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
  };
}

function sumOf(words: readonly string[], { vocabulary, dimension, scales, levels }: StaticWeights): Float64Array {
  const sum = new Float64Array(dimension);
  for (const [token, count] of countOf(knownTokens(words, vocabulary))) {
    const factor = (1 + Math.log(count)) * (scales[token] as number);
    let at = (token * dimension) / 2;
    for (let d = 0; d < dimension; d += 2) {
      const pair = levels[at++] as number;
      sum[d] = (sum[d] as number) + factor * ((pair & 15) - MIDDLE_LEVEL);
      sum[d + 1] = (sum[d + 1] as number) + factor * ((pair >> 4) - MIDDLE_LEVEL);
    }
  }
  return sum;
}

function countOf(tokens: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function toUnitVector(sum: Float64Array): Float32Array {
  let squares = 0;
  for (const x of sum) squares += x * x;
  const length = Math.sqrt(squares);
  const unit = new Float32Array(sum.length);
  if (length > 0) for (let d = 0; d < sum.length; d++) unit[d] = (sum[d] as number) / length;
  return unit;
}
