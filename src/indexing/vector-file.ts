import { damaged } from './index-errors.ts';
import { VectorMatrix } from './vector-matrix.ts';

/**
 * The file: four unsigned 32-bit numbers, little-endian — magic, rows, numbers a row, numbers of its head — then the rows, a
 * byte a number.
 */
const MAGIC = 0x31_58_56_42; // "BVX1"
const HEADER_BYTES = 16;

/** @returns header and rows, to be written one after the other */
export function encodeVectors({ size, dimension, headDimension, numbers }: VectorMatrix): readonly Uint8Array[] {
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  for (const [i, x] of [MAGIC, size, dimension, headDimension].entries()) view.setUint32(4 * i, x, true);
  return [header, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)];
}

/**
 * A view into the bytes; nothing is copied.
 * @param expectedDimension that of the manifest
 * @throws BaowenError `index_damaged` naming the file when the header does not fit the bytes or the manifest
 */
export function decodeVectors(bytes: Uint8Array, expectedDimension: number, file: string): VectorMatrix {
  if (bytes.length < HEADER_BYTES) throw damaged(file, 'it is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const [magic, size, dimension, headDimension] = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as Header;
  if (magic !== MAGIC) throw damaged(file, 'it holds no vectors');
  if (dimension !== expectedDimension)
    throw damaged(file, `its rows have ${dimension} numbers, not ${expectedDimension}`);
  if (headDimension < 1 || headDimension > dimension)
    throw damaged(file, `a head of ${headDimension} numbers cannot be`);
  if (HEADER_BYTES + size * dimension !== bytes.length) throw damaged(file, 'its length does not fit its header');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, size * dimension);
  return new VectorMatrix(numbers, { dimension, headDimension });
}

type Header = [magic: number, size: number, dimension: number, headDimension: number];
