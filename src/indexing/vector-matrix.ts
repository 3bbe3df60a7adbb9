import { BaowenError } from '../errors.ts';
import { createDotKernel, type DotKernel } from './dot-kernel.ts';

/** The largest of a row's numbers, rounded, is this or its negative. */
const LARGEST = 127;
/** Rows are filled up with zeros to a multiple of so many bytes. */
const ROW_STEP = 16;
/** Rows whose cosines are worked out in one go. */
const BATCH = 4096;

/**
 * Vectors of one length as whole numbers, row by row, each from −127 to 127. Only a vector's direction counts, so a row stands
 * for its numbers divided by their length: a unit vector, or zero. That takes a quarter of the room of 32-bit numbers; a
 * cosine is off by some thousandths.
 */
export class VectorMatrix {
  readonly size: number;
  readonly dimension: number;
  /** A row's numbers and the zeros behind them. */
  readonly rowBytes: number;
  /** `size × rowBytes`; may be filled in before the first use only. */
  readonly numbers: Int8Array;
  /** 1 / length of each row's numbers; 0 for a row that is all zero. */
  readonly #scales: Float32Array;
  readonly #kernel: DotKernel;
  readonly #question: Int16Array;
  readonly #ordinals: Uint32Array;
  readonly #dots: Int32Array;
  /** The vector asked about last, which stands where the kernel finds it, and what one of its whole numbers is. */
  #asked: { readonly vector: Float32Array; readonly unit: number } | undefined;

  /** @param rows numbers of all rows as in `numbers`; rows to be set when left out */
  constructor(size: number, dimension: number, rows?: Uint8Array) {
    this.size = size;
    this.dimension = dimension;
    this.rowBytes = rowBytesOf(dimension);
    const ordinalsAt = 2 * this.rowBytes;
    const dotsAt = ordinalsAt + 4 * BATCH;
    const rowsAt = dotsAt + 4 * BATCH;
    const { memory, functions } = createDotKernel(rowsAt + size * this.rowBytes);
    const { buffer } = memory;
    this.#kernel = functions;
    this.#question = new Int16Array(buffer, 0, this.rowBytes);
    this.#ordinals = new Uint32Array(buffer, ordinalsAt, BATCH);
    this.#dots = new Int32Array(buffer, dotsAt, BATCH);
    this.numbers = new Int8Array(buffer, rowsAt, size * this.rowBytes);
    this.#scales = new Float32Array(size);
    if (!rows) return;
    this.numbers.set(rows);
    for (let ordinal = 0; ordinal < size; ordinal++) this.#measure(ordinal);
  }

  /**
   * @param vectors one a passage, in order of ordinal
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  static of(vectors: readonly Float32Array[], dimension: number): VectorMatrix {
    const matrix = new VectorMatrix(vectors.length, dimension);
    for (const [ordinal, vector] of vectors.entries()) matrix.set(ordinal, vector);
    return matrix;
  }

  /**
   * Replaces a row by the nearest that whole numbers can tell; a row that was read from a matrix is kept exactly.
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  set(ordinal: number, vector: Float32Array): void {
    const largest = largestOf(vector, this.dimension);
    const scale = largest > 0 ? LARGEST / largest : 0;
    const start = ordinal * this.rowBytes;
    for (let i = 0; i < vector.length; i++) this.numbers[start + i] = Math.round((vector[i] as number) * scale);
    this.#measure(ordinal);
  }

  /** Replaces rows by so many of another matrix of the same dimension, one after another. */
  copyRows(ordinal: number, from: VectorMatrix, row: number, count: number): void {
    const { rowBytes } = this;
    this.numbers.set(from.numbers.subarray(row * rowBytes, (row + count) * rowBytes), ordinal * rowBytes);
    this.#scales.set(from.#scales.subarray(row, row + count), ordinal);
  }

  /** A copy, of unit length or all zero. */
  row(ordinal: number): Float32Array {
    const start = ordinal * this.rowBytes;
    const scale = this.#scales[ordinal] as number;
    return Float32Array.from(this.numbers.subarray(start, start + this.dimension), (x) => x * scale);
  }

  isZero(ordinal: number): boolean {
    return this.#scales[ordinal] === 0;
  }

  /**
   * Cosines of rows and a unit vector, one an ordinal; the vector is rounded to 16 bits a number. Whoever asks about the same
   * array again must not have changed it.
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  cosines(ordinals: Uint32Array, vector: Float32Array): Float32Array {
    const unit = this.#ask(vector);
    const cosines = new Float32Array(ordinals.length);
    for (let start = 0; start < ordinals.length; start += BATCH) {
      const batch = ordinals.subarray(start, start + BATCH);
      this.#ordinals.set(batch);
      this.#kernel.dots(
        this.#question.byteOffset,
        this.numbers.byteOffset,
        this.rowBytes,
        this.#ordinals.byteOffset,
        batch.length,
        this.#dots.byteOffset,
      );
      for (let i = 0; i < batch.length; i++) {
        const scale = this.#scales[batch[i] as number] as number;
        cosines[start + i] = (this.#dots[i] as number) * scale * unit;
      }
    }
    return cosines;
  }

  /** Puts a vector where the kernel finds it, its numbers as large as no sum can overflow. @returns what one of them is */
  #ask(vector: Float32Array): number {
    if (vector === this.#asked?.vector) return this.#asked.unit;
    const largest = largestOf(vector, this.dimension);
    const most = Math.min(32_767, Math.floor(2 ** 31 / (LARGEST * this.dimension)) - 1);
    const scale = largest > 0 ? most / largest : 0;
    for (let i = 0; i < vector.length; i++) this.#question[i] = Math.round((vector[i] as number) * scale);
    this.#asked = { vector, unit: largest / most };
    return this.#asked.unit;
  }

  #measure(ordinal: number): void {
    const start = ordinal * this.rowBytes;
    let squares = 0;
    for (let i = start; i < start + this.dimension; i++) squares += (this.numbers[i] as number) ** 2;
    this.#scales[ordinal] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  }
}

/** Bytes that a row of so many numbers takes. */
export function rowBytesOf(dimension: number): number {
  return Math.ceil(dimension / ROW_STEP) * ROW_STEP;
}

/**
 * @returns the largest of its numbers, signs aside
 * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
 */
function largestOf(vector: Float32Array, dimension: number): number {
  if (vector.length !== dimension) {
    throw new BaowenError(
      'embedding_dimension',
      `A vector has ${vector.length} numbers, the index ${dimension}. Check EMBEDDING_DIMENSION and rebuild the index.`,
      { details: { length: vector.length, dimension } },
    );
  }
  let largest = 0;
  for (let i = 0; i < dimension; i++) largest = Math.max(largest, Math.abs(vector[i] as number)); // stays NaN after one
  if (!Number.isFinite(largest)) {
    throw new BaowenError(
      'embedding_dimension',
      'A vector holds a number that is not finite. Check the embedding service.',
    );
  }
  return largest;
}
