import { damaged } from './index-errors.ts';
import { VectorMatrix } from './vector-matrix.ts';

/**
 * The file: three unsigned 32-bit numbers — magic, rows, numbers a row — then the cell of each row, 32 bits each, then the
 * rows, a byte a number. Little-endian throughout.
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
 * Views into the bytes; nothing is copied unless the bytes are not aligned.
 * @param expectedDimension that of the manifest
 * @throws BaowenError `index_damaged` naming the file when the header does not fit the bytes or the manifest
 */
export function decodeVectors(
  bytes: Uint8Array,
  expectedDimension: number,
  file: string,
): { readonly vectors: VectorMatrix; readonly cellOf: Uint32Array } {
  if (bytes.length < 4 * HEADER_LENGTH) throw damaged(file, 'it is too short');
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const [magic, size = 0, dimension = 0] = new Uint32Array(buffer, byteOffset, HEADER_LENGTH);
  if (magic !== MAGIC) throw damaged(file, 'it holds no vectors');
  if (dimension !== expectedDimension) {
    throw damaged(file, `its rows have ${dimension} numbers, not ${expectedDimension}`);
  }
  const rowsAt = 4 * (HEADER_LENGTH + size);
  if (rowsAt + size * dimension !== bytes.length) throw damaged(file, 'its length does not fit its header');
  return {
    cellOf: new Uint32Array(buffer, byteOffset + 4 * HEADER_LENGTH, size),
    vectors: new VectorMatrix(new Int8Array(buffer, byteOffset + rowsAt, size * dimension), dimension),
  };
}
