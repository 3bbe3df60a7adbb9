import { BaowenError } from '../errors.ts';

/** The largest of a row's numbers, rounded, is this or its negative. */
const LARGEST = 127;

/**
 * Vectors of one length as whole numbers, row by row: `size × dimension`, each from −127 to 127. Only a vector's direction
 * counts, so a row stands for its numbers divided by their length: a unit vector, or zero. That takes a quarter of the room
 * of 32-bit numbers; a cosine is off by some thousandths.
 */
export class VectorMatrix {
  readonly dimension: number;
  readonly size: number;
  readonly numbers: Int8Array;
  /** 1 / length of each row's numbers; 0 for a row that is all zero. */
  readonly #scales: Float32Array;

  /** @throws BaowenError `embedding_dimension` when the numbers are not whole rows */
  constructor(numbers: Int8Array, dimension: number) {
    if (numbers.length % dimension !== 0) {
      throw new BaowenError('embedding_dimension', `${numbers.length} numbers are no rows of ${dimension}.`);
    }
    this.numbers = numbers;
    this.dimension = dimension;
    this.size = numbers.length / dimension;
    this.#scales = new Float32Array(this.size);
    for (let ordinal = 0; ordinal < this.size; ordinal++) this.#measure(ordinal);
  }

  /**
   * @param vectors one a passage, in order of ordinal
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  static of(vectors: readonly Float32Array[], dimension: number): VectorMatrix {
    const matrix = VectorMatrix.zeros(vectors.length, dimension);
    for (const [ordinal, vector] of vectors.entries()) matrix.set(ordinal, vector);
    return matrix;
  }

  /** Rows to be set. */
  static zeros(size: number, dimension: number): VectorMatrix {
    return new VectorMatrix(new Int8Array(size * dimension), dimension);
  }

  /**
   * Replaces a row by the nearest that whole numbers can tell; a row that was read from a matrix is kept exactly.
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  set(ordinal: number, vector: Float32Array): void {
    checkVector(vector, this.dimension);
    let largest = 0;
    for (const x of vector) largest = Math.max(largest, Math.abs(x));
    const scale = largest > 0 ? LARGEST / largest : 0;
    this.numbers.set(
      vector.map((x) => Math.round(x * scale)),
      ordinal * this.dimension,
    );
    this.#measure(ordinal);
  }

  /** A copy, of unit length or all zero. */
  row(ordinal: number): Float32Array {
    const start = ordinal * this.dimension;
    const scale = this.#scales[ordinal] as number;
    return Float32Array.from(this.numbers.subarray(start, start + this.dimension), (x) => x * scale);
  }

  isZero(ordinal: number): boolean {
    return this.#scales[ordinal] === 0;
  }

  /** Cosine of a row and a unit vector. */
  cosine(ordinal: number, vector: Float32Array): number {
    const start = ordinal * this.dimension;
    let sum = 0;
    for (let i = 0; i < this.dimension; i++) sum += (this.numbers[start + i] as number) * (vector[i] as number);
    return sum * (this.#scales[ordinal] as number);
  }

  #measure(ordinal: number): void {
    const start = ordinal * this.dimension;
    let squares = 0;
    for (let i = start; i < start + this.dimension; i++) squares += (this.numbers[i] as number) ** 2;
    this.#scales[ordinal] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  }
}

/** @throws BaowenError `embedding_dimension` */
export function checkVector(vector: Float32Array, dimension: number): void {
  if (vector.length !== dimension) {
    throw new BaowenError(
      'embedding_dimension',
      `A vector has ${vector.length} numbers, the index ${dimension}. Check EMBEDDING_DIMENSION and rebuild the index.`,
      { details: { length: vector.length, dimension } },
    );
  }
  if (!vector.every(Number.isFinite)) {
    throw new BaowenError(
      'embedding_dimension',
      'A vector holds a number that is not finite. Check the embedding service.',
    );
  }
}
