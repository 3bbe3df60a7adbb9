import type { Lesson } from './lesson.ts';
import { solve } from './solve.ts';

export interface LearningOptions {
  /** How much a lesson counts. */
  readonly weightOf: (lesson: Lesson) => number;
  /** How much weights away from 0 cost. */
  readonly l2: number;
  /** Columns that stay 0. */
  readonly without?: ReadonlySet<number>;
}

/** Wrong candidates a lesson is learned from: the first ones, which score best by the words. The rest teach nothing more. */
const MOST_WRONG = 40;
const MOST_STEPS = 40;
/** Learning ends when a step gains less. */
const LEAST_GAIN = 1e-7;

/**
 * Weights under which the right candidates are likeliest: maximum likelihood of a conditional logit over each question's
 * candidates, where several are right the likelihood that any of them is taken, with L2 on the weights of standardised
 * features. Newton's method with the curvature of the convex part and steps halved until they gain, so the same lessons give
 * the same weights.
 * @returns a weight a feature, on the features as they are
 * @see Cao et al. 2007, Learning to Rank: From Pairwise Approach to Listwise Approach
 */
export function learnWeights(lessons: readonly Lesson[], columns: number, options: LearningOptions): Float64Array {
  const { weightOf, l2, without = new Set() } = options;
  const scale = deviations(lessons, columns);
  const lists = lessons.flatMap((lesson) => listOf(lesson, scale, without, weightOf(lesson)));
  const total = lists.reduce((sum, list) => sum + list.weight, 0);
  const slopeAt = (weights: Float64Array): Slope => {
    const slope = { loss: 0, gradient: new Float64Array(columns), curvature: new Float64Array(columns * columns) };
    for (const list of lists) addSlope(list, weights, list.weight / total, slope);
    for (let c = 0; c < columns; c++) {
      const weight = weights[c] as number;
      slope.loss += (l2 / 2) * weight * weight;
      slope.gradient[c] = (slope.gradient[c] as number) + l2 * weight;
      slope.curvature[c * columns + c] = (slope.curvature[c * columns + c] as number) + l2;
    }
    return slope;
  };

  let weights = new Float64Array(columns);
  let here = slopeAt(weights);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(here.curvature, here.gradient);
    const next = lower(weights, direction, here.loss, slopeAt);
    if (!next) break;
    const gain = here.loss - next.slope.loss;
    weights = next.weights;
    here = next.slope;
    if (gain < LEAST_GAIN) break;
  }
  return weights.map((weight, c) => weight / (scale[c] as number));
}

interface Slope {
  loss: number;
  readonly gradient: Float64Array;
  /** Columns × columns. */
  readonly curvature: Float64Array;
}

/** The whole step, else half of it and so on; undefined when none gains. */
function lower(
  weights: Float64Array,
  direction: Float64Array,
  loss: number,
  slopeAt: (weights: Float64Array) => Slope,
): { readonly weights: Float64Array<ArrayBuffer>; readonly slope: Slope } | undefined {
  for (let length = 1; length > 1 / 64; length /= 2) {
    const tried = Float64Array.from(weights, (weight, c) => weight - length * (direction[c] as number));
    const slope = slopeAt(tried);
    if (slope.loss < loss) return { weights: tried, slope };
  }
  return undefined;
}

interface List {
  /** Standardised, a row a candidate. */
  readonly rows: Float32Array;
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

/** None when there is nothing to tell apart. */
function listOf({ rows, isTaught }: Lesson, scale: Float64Array, without: ReadonlySet<number>, weight: number): List[] {
  const columns = scale.length;
  const right = [...isTaught.keys()].filter((i) => isTaught[i]);
  const wrong = [...isTaught.keys()].filter((i) => !isTaught[i]).slice(0, MOST_WRONG);
  if (right.length === 0 || wrong.length === 0) return [];
  const kept = [...right, ...wrong];
  const standardised = new Float32Array(kept.length * columns);
  for (const [to, from] of kept.entries()) {
    for (let c = 0; c < columns; c++)
      if (!without.has(c)) standardised[to * columns + c] = (rows[from * columns + c] as number) / (scale[c] as number);
  }
  return [{ rows: standardised, isRight: kept.map((i) => isTaught[i] as boolean), weight }];
}

function addSlope({ rows, isRight }: List, weights: Float64Array, factor: number, slope: Slope): void {
  const columns = weights.length;
  const { gradient, curvature } = slope;
  const likelihoods = likelihoodsOf(rows, weights);
  const ofRight = likelihoods.reduce((sum, likelihood, i) => sum + (isRight[i] ? likelihood : 0), 0);
  slope.loss -= factor * Math.log(ofRight);
  const mean = new Float64Array(columns);
  for (const [i, likelihood] of likelihoods.entries()) {
    const row = rows.subarray(i * columns, (i + 1) * columns);
    const pull = factor * (likelihood - (isRight[i] ? likelihood / ofRight : 0));
    for (let c = 0; c < columns; c++) {
      const value = row[c] as number;
      gradient[c] = (gradient[c] as number) + pull * value;
      mean[c] = (mean[c] as number) + likelihood * value;
    }
    if (likelihood > 1e-6) addOuter(curvature, row, factor * likelihood);
  }
  addOuter(curvature, mean, -factor);
}

function likelihoodsOf(rows: Float32Array, weights: Float64Array): Float64Array {
  const columns = weights.length;
  const scores = new Float64Array(rows.length / columns);
  for (let i = 0; i < scores.length; i++) {
    let score = 0;
    for (let c = 0; c < columns; c++) score += (weights[c] as number) * (rows[i * columns + c] as number);
    scores[i] = score;
  }
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((all, odd) => all + odd, 0);
  return odds.map((odd) => odd / sum);
}

/** Adds `factor × vector × vectorᵀ`. */
function addOuter(matrix: Float64Array, vector: Float32Array | Float64Array, factor: number): void {
  const columns = vector.length;
  for (let a = 0; a < columns; a++) {
    const scaled = factor * (vector[a] as number);
    if (scaled === 0) continue;
    for (let b = 0; b < columns; b++)
      matrix[a * columns + b] = (matrix[a * columns + b] as number) + scaled * (vector[b] as number);
  }
}

function deviations(lessons: readonly Lesson[], columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  let count = 0;
  for (const { rows } of lessons) {
    for (let i = 0; i < rows.length; i++) {
      const value = rows[i] as number;
      sums[i % columns] = (sums[i % columns] as number) + value;
      squares[i % columns] = (squares[i % columns] as number) + value * value;
    }
    count += rows.length / columns;
  }
  return sums.map((sum, c) => Math.sqrt(Math.max(0, (squares[c] as number) / count - (sum / count) ** 2)) || 1);
}
