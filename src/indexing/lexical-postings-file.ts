import { damaged } from './index-errors.ts';
import type { LexicalPostings } from './lexical-postings.ts';

/**
 * The file: five unsigned 32-bit numbers — magic, passages, terms, bytes of terms, postings — then term offsets, posting
 * offsets, ordinals, impacts and, last because its length is odd, the bytes of the terms. Little-endian throughout.
 */
const MAGIC = 0x31_58_4c_42; // "BLX1"
const HEADER_LENGTH = 5;

export function encodeLexicalPostings(postings: LexicalPostings): Uint8Array {
  const { size, termBytes, termOffsets, postingOffsets, ordinals, impacts } = postings;
  const header = Uint32Array.of(MAGIC, size, termOffsets.length - 1, termBytes.length, ordinals.length);
  const parts = [header, termOffsets, postingOffsets, ordinals, impacts, termBytes];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

/**
 * Views into the bytes; nothing is rebuilt, and nothing copied unless the bytes are not aligned.
 * @throws BaowenError `index_damaged` naming the file when the header does not fit the bytes
 */
export function decodeLexicalPostings(bytes: Uint8Array, file: string): LexicalPostings {
  if (bytes.length < 4 * HEADER_LENGTH) throw damaged(file, 'it is too short');
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [magic, size = 0, terms = 0, termBytesLength = 0, postings = 0] = new Uint32Array(
    buffer,
    byteOffset,
    HEADER_LENGTH,
  );
  if (magic !== MAGIC) throw damaged(file, 'it is no lexical index');
  const termOffsetsAt = byteOffset + 4 * HEADER_LENGTH;
  const postingOffsetsAt = termOffsetsAt + 4 * (terms + 1);
  const ordinalsAt = postingOffsetsAt + 4 * (terms + 1);
  const impactsAt = ordinalsAt + 4 * postings;
  const termBytesAt = impactsAt + 4 * postings;
  if (termBytesAt + termBytesLength !== byteOffset + bytes.length)
    throw damaged(file, 'its length does not fit its header');
  return {
    size,
    termOffsets: new Uint32Array(buffer, termOffsetsAt, terms + 1),
    postingOffsets: new Uint32Array(buffer, postingOffsetsAt, terms + 1),
    ordinals: new Uint32Array(buffer, ordinalsAt, postings),
    impacts: new Float32Array(buffer, impactsAt, postings),
    termBytes: new Uint8Array(buffer, termBytesAt, termBytesLength),
  };
}
