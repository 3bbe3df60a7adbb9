import type { Random } from './random.ts';

/**
 * Puts texts of like topics together: all are split into two equal halves by which of two texts drawn by chance they are
 * nearer to, each half again, until they are small. Strangers of the same topic are what a question is hardest to tell from.
 * @param vectors unit vectors row by row
 * @param largest texts in a bucket
 * @returns numbers of texts, bucket by bucket, all of about the same size
 */
export function topicBuckets(vectors: Float32Array, dimension: number, largest: number, random: Random): Int32Array[] {
  const split = (texts: Int32Array): Int32Array[] => {
    if (texts.length <= largest) return [texts];
    const [one, other] = [0, 0].map(() => (texts[random.below(texts.length)] as number) * dimension) as [
      number,
      number,
    ];
    const leaning = new Map<number, number>();
    for (const text of texts) {
      let sum = 0;
      for (let d = 0; d < dimension; d++) {
        const axis = (vectors[one + d] as number) - (vectors[other + d] as number);
        sum += axis * (vectors[text * dimension + d] as number);
      }
      leaning.set(text, sum);
    }
    const sorted = texts.toSorted((a, b) => (leaning.get(a) as number) - (leaning.get(b) as number) || a - b);
    return [...split(sorted.slice(0, sorted.length >> 1)), ...split(sorted.slice(sorted.length >> 1))];
  };
  return split(Int32Array.from({ length: vectors.length / dimension }, (_, i) => i));
}
