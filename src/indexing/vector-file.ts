import { damaged } from './index-errors.ts';
import { rowBytesOf, VectorMatrix } from './vector-matrix.ts';

/**
 * The file: three unsigned 32-bit numbers — magic, rows, numbers a row — then the cell of each row, 32 bits each, then the
 * rows, a byte a number, filled up with zeros to a multiple of sixteen. Little-endian throughout.
 */
const MAGIC = 0x31_58_56_42; // "BVX1"
const HEADER_LENGTH = 3;

/**
 * @param cellOf one a row
 * @returns the parts of the file, to be written one after the other
 */
export function encodeVectors({ size, dimension, numbers }: VectorMatrix, cellOf: Uint32Array): readonly Uint8Array[] {
  const parts = [Uint32Array.of(MAGIC, size, dimension), cellOf, numbers];
  return parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
}

/**
 * The rows are copied to where their cosines are worked out; the bytes are not held.
 * @param expectedDimension that of the manifest
 * @throws BaowenError `index_damaged` naming the file when the header does not fit the bytes or the manifest
 */
export function decodeVectors(
  bytes: Uint8Array,
  expectedDimension: number,
  file: string,
): { readonly vectors: VectorMatrix; readonly cellOf: Uint32Array } {
  if (bytes.length < 4 * HEADER_LENGTH) throw damaged(file, 'it is too short');
  const [magic, size = 0, dimension = 0] = numbersAt(bytes, 0, HEADER_LENGTH);
  if (magic !== MAGIC) throw damaged(file, 'it holds no vectors');
  if (dimension !== expectedDimension) {
    throw damaged(file, `its rows have ${dimension} numbers, not ${expectedDimension}`);
  }
  const rowsAt = 4 * (HEADER_LENGTH + size);
  if (rowsAt + size * rowBytesOf(dimension) !== bytes.length) throw damaged(file, 'its length does not fit its header');
  return {
    cellOf: numbersAt(bytes, 4 * HEADER_LENGTH, size),
    vectors: new VectorMatrix(size, dimension, bytes.subarray(rowsAt)),
  };
}

function numbersAt(bytes: Uint8Array, at: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  new Uint8Array(numbers.buffer).set(bytes.subarray(at, at + 4 * count));
  return numbers;
}
