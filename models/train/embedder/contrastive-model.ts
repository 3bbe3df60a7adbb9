import type { Bags } from './bags.ts';
import { createSimdMatrices, type Matrix } from './simd-matrices.ts';

/** What {@link ContrastiveModel.learn} and {@link ContrastiveModel.embed} work with. */
export interface ModelShape {
  readonly tokens: number;
  /** A multiple of 8. */
  readonly dimension: number;
  /** Pairs learned from at once, a multiple of 8. */
  readonly batch: number;
}

/** Cosines are divided by it before they are compared: the lower, the more the nearest strangers count. */
const TEMPERATURE = 0.05;

/**
 * Vectors of tokens, learned so that the two texts of a pair are nearer to each other than to all others of the batch:
 * a text's vector is the weighted sum of its tokens' vectors brought to unit length, the loss is InfoNCE in both
 * directions, and each token's vector follows it by row-wise Adagrad. The length of a token's vector is its weight.
 * @see van den Oord, Li & Vinyals 2018 (InfoNCE); Duchi, Hazan & Singer 2011 (Adagrad); Iyyer et al. 2015 (deep averaging)
 */
export class ContrastiveModel {
  readonly vectors: Matrix;
  readonly batch: number;
  readonly #matrices;
  readonly #sides: readonly [Side, Side];
  readonly #similarities: Matrix;
  /** The gradient of one token. */
  readonly #gradient: Matrix;
  /** Per token, the mean square of its gradients so far, summed. */
  readonly #squares: Float32Array;
  /** Per token, where in the batch it stands last while its gradient is gathered; else -1. */
  readonly #lastPlace: Int32Array;

  /** @param start the vectors to begin with, row by row */
  constructor({ tokens, dimension, batch }: ModelShape, start: Float32Array) {
    this.#matrices = createSimdMatrices((tokens + 4 * batch + 1) * dimension + batch * batch);
    this.vectors = this.#matrices.make(tokens, dimension);
    this.vectors.values.set(start);
    this.batch = batch;
    const side = (): Side => ({
      texts: this.#matrices.make(batch, dimension),
      gradients: this.#matrices.make(batch, dimension),
      lengths: new Float32Array(batch),
    });
    this.#sides = [side(), side()];
    this.#similarities = this.#matrices.make(batch, batch);
    this.#gradient = this.#matrices.make(1, dimension);
    this.#squares = new Float32Array(tokens);
    this.#lastPlace = new Int32Array(tokens).fill(-1);
  }

  /**
   * Learns from one batch: text i of `queries` belongs to text i of `passages`.
   * @returns the loss before the step, per pair
   */
  learn(queries: Bags, passages: Bags, rate: number): number {
    const [left, right] = this.#sides;
    this.#sum(queries, left);
    this.#sum(passages, right);
    this.#matrices.multiply(this.#similarities, left.texts, right.texts, 'b');
    const loss = toGradient(this.#similarities);
    this.#matrices.multiply(left.gradients, this.#similarities, right.texts);
    this.#matrices.multiply(right.gradients, this.#similarities, left.texts, 'a');
    throughUnitLength(left);
    throughUnitLength(right);
    this.#step(queries, left, rate);
    this.#step(passages, right, rate);
    return loss;
  }

  /** @returns unit vectors row by row, at most a batch of texts; overwritten by the next call */
  embed(texts: Bags): Matrix {
    this.#sum(texts, this.#sides[0]);
    return this.#sides[0].texts;
  }

  #sum({ starts, tokens, weights }: Bags, { texts, lengths }: Side): void {
    texts.values.fill(0);
    for (let i = 0; i + 1 < starts.length; i++) {
      for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
        this.#matrices.addRow(weights[at] as number, this.vectors, tokens[at] as number, texts, i);
      }
      const row = texts.values.subarray(i * texts.columns, (i + 1) * texts.columns);
      const length = Math.sqrt(dot(row, row)) || 1;
      for (let d = 0; d < row.length; d++) row[d] = (row[d] as number) / length;
      lengths[i] = length;
    }
  }

  /** Gathers each token's gradient over the texts that hold it, then moves the token. */
  #step({ starts, tokens, weights }: Bags, { gradients }: Side, rate: number): void {
    const textOf = new Int32Array(tokens.length);
    const before = new Int32Array(tokens.length); // the place before where the same token stands
    for (let i = 0; i + 1 < starts.length; i++) {
      textOf.fill(i, starts[i], starts[i + 1]);
      for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
        const token = tokens[at] as number;
        before[at] = this.#lastPlace[token] as number;
        this.#lastPlace[token] = at;
      }
    }
    for (const token of tokens) {
      let at = this.#lastPlace[token] as number;
      if (at < 0) continue; // moved already
      this.#lastPlace[token] = -1;
      this.#gradient.values.fill(0);
      for (; at >= 0; at = before[at] as number) {
        this.#matrices.addRow(weights[at] as number, gradients, textOf[at] as number, this.#gradient, 0);
      }
      this.#move(token, rate);
    }
  }

  #move(token: number, rate: number): void {
    const { values } = this.#gradient;
    const squares = (this.#squares[token] as number) + dot(values, values) / values.length;
    this.#squares[token] = squares;
    if (squares > 0) this.#matrices.addRow(-rate / Math.sqrt(squares), this.#gradient, 0, this.vectors, token);
  }
}

/** One side of the pairs of a batch. */
interface Side {
  /** Unit vectors of the texts. */
  readonly texts: Matrix;
  readonly gradients: Matrix;
  /** Of the vectors before they were brought to unit length. */
  readonly lengths: Float32Array;
}

/** Replaces the similarities of a batch by the gradient of the loss. @returns the loss */
function toGradient({ values, rows: n }: Matrix): number {
  const [rowSums, columnSums] = [new Float64Array(n), new Float64Array(n)];
  let loss = 0;
  for (let i = 0; i < n; i++) {
    loss -= ((values[i * n + i] as number) - 1) / TEMPERATURE;
    for (let j = 0; j < n; j++) {
      const power = Math.exp(((values[i * n + j] as number) - 1) / TEMPERATURE);
      values[i * n + j] = power;
      rowSums[i] = (rowSums[i] as number) + power;
      columnSums[j] = (columnSums[j] as number) + power;
    }
  }
  const scale = 1 / (2 * n * TEMPERATURE);
  for (let i = 0; i < n; i++) {
    loss += (Math.log(rowSums[i] as number) + Math.log(columnSums[i] as number)) / 2;
    for (let j = 0; j < n; j++) {
      const share = 1 / (rowSums[i] as number) + 1 / (columnSums[j] as number);
      values[i * n + j] = scale * ((values[i * n + j] as number) * share - (i === j ? 2 : 0));
    }
  }
  return loss / n;
}

/** Gradients of unit vectors as gradients of the vectors before. */
function throughUnitLength({ texts, gradients, lengths }: Side): void {
  const d = texts.columns;
  for (let i = 0; i < texts.rows; i++) {
    const unit = texts.values.subarray(i * d, (i + 1) * d);
    const gradient = gradients.values.subarray(i * d, (i + 1) * d);
    const along = dot(unit, gradient);
    for (let k = 0; k < d; k++) {
      gradient[k] = ((gradient[k] as number) - along * (unit[k] as number)) / (lengths[i] as number);
    }
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
