import { MIDDLE_LEVEL, type StaticWeights } from '../../../src/models/static-weights.ts';

/** The numbers of {@link StaticWeights}. */
export type QuantisedVectors = Pick<StaticWeights, 'scales' | 'levels'>;

/** What of a row's largest number the outermost level may stand for: cutting the largest off makes all others finer. */
const CLIPS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Vectors in four bits a number, each row with the scale that loses least. */
export function quantise(vectors: Float32Array, dimension: number): QuantisedVectors {
  const scales = new Float32Array(vectors.length / dimension);
  const levels = new Uint8Array(vectors.length / 2);
  for (const row of scales.keys()) {
    const numbers = vectors.subarray(row * dimension, (row + 1) * dimension);
    const scale = bestScale(numbers);
    scales[row] = scale;
    for (let d = 0; d < dimension; d += 2) {
      const [low, high] = [levelOf(numbers[d] as number, scale), levelOf(numbers[d + 1] as number, scale)];
      levels[(row * dimension + d) / 2] = low | (high << 4);
    }
  }
  return { scales, levels };
}

/** The vectors that quantised ones stand for, row by row. */
export function unquantise({ scales, levels }: QuantisedVectors): Float32Array {
  const dimension = (2 * levels.length) / scales.length;
  return Float32Array.from({ length: 2 * levels.length }, (_, i) => {
    const pair = levels[i >> 1] as number;
    const level = i % 2 === 0 ? pair & 15 : pair >> 4;
    return (level - MIDDLE_LEVEL) * (scales[Math.trunc(i / dimension)] as number);
  });
}

function levelOf(x: number, scale: number): number {
  return Math.min(15, Math.max(0, Math.round(x / scale + MIDDLE_LEVEL)));
}

function bestScale(row: Float32Array): number {
  const largest = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  const scales = CLIPS.map((clip) => (clip * largest) / MIDDLE_LEVEL);
  const losses = scales.map((scale) =>
    row.reduce((sum, x) => sum + (x - (levelOf(x, scale) - MIDDLE_LEVEL) * scale) ** 2, 0),
  );
  return scales[losses.indexOf(Math.min(...losses))] as number;
}
