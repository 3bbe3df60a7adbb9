import { BaowenError } from '../errors.ts';

/** Vectors of one length, row by row: `size × dimension`, rows unit length or all zero. */
export class VectorMatrix {
  readonly dimension: number;
  readonly size: number;
  readonly numbers: Float32Array;
  /** 1 for each row that is all zero. */
  readonly #isZero: Uint8Array;

  /** @throws BaowenError `embedding_dimension` when the numbers are not whole rows */
  constructor(numbers: Float32Array, dimension: number) {
    if (numbers.length % dimension !== 0) {
      throw new BaowenError('embedding_dimension', `${numbers.length} numbers are no rows of ${dimension}.`);
    }
    this.numbers = numbers;
    this.dimension = dimension;
    this.size = numbers.length / dimension;
    this.#isZero = Uint8Array.from({ length: this.size }, (_, ordinal) =>
      Number(this.row(ordinal).every((x) => x === 0)),
    );
  }

  /**
   * @param vectors one a passage, in order of ordinal
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  static of(vectors: readonly Float32Array[], dimension: number): VectorMatrix {
    const numbers = new Float32Array(vectors.length * dimension);
    for (const [ordinal, vector] of vectors.entries()) {
      checkVector(vector, dimension);
      numbers.set(vector, ordinal * dimension);
    }
    return new VectorMatrix(numbers, dimension);
  }

  /** A view, not a copy. */
  row(ordinal: number): Float32Array {
    return this.numbers.subarray(ordinal * this.dimension, (ordinal + 1) * this.dimension);
  }

  isZero(ordinal: number): boolean {
    return this.#isZero[ordinal] === 1;
  }

  /** Cosine of a row and a unit vector, for both are of unit length. */
  cosine(ordinal: number, vector: Float32Array): number {
    const start = ordinal * this.dimension;
    let sum = 0;
    for (let i = 0; i < this.dimension; i++) sum += (this.numbers[start + i] as number) * (vector[i] as number);
    return sum;
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
