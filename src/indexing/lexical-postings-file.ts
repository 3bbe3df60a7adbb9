import { damaged } from './index-errors.ts';
import type { LexicalPostings } from './lexical-postings.ts';

/**
 * The file: six unsigned 32-bit numbers — magic, passages, terms, blocks of terms, bytes of the dictionary's entries, bytes of
 * posting lists — then where each block's entries and where its postings begin, 32 bits each, then the bytes: entries, length
 * norms, posting lists. Little-endian throughout.
 */
const MAGIC = 0x32_58_4c_42; // "BLX2"
const HEADER_LENGTH = 6;

/** @returns the parts of the file, to be written one after the other */
export function encodeLexicalPostings({ size, bodyNorms, dictionary, lists }: LexicalPostings): readonly Uint8Array[] {
  const { termCount, entries, entriesAt, postingsAt } = dictionary;
  const header = Uint32Array.of(MAGIC, size, termCount, entriesAt.length, entries.length, lists.length);
  const parts = [header, entriesAt, postingsAt, entries, bodyNorms, lists];
  return parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
}

/**
 * Views into the bytes; nothing is decoded, and nothing copied unless the bytes are not aligned.
 * @throws BaowenError `index_damaged` naming the file when the header does not fit the bytes
 */
export function decodeLexicalPostings(bytes: Uint8Array, file: string): LexicalPostings {
  if (bytes.length < 4 * HEADER_LENGTH) throw damaged(file, 'it is too short');
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(buffer, byteOffset, HEADER_LENGTH);
  const [magic, size = 0, termCount = 0, blocks = 0, entryBytes = 0, listBytes = 0] = header;
  if (magic !== MAGIC) throw damaged(file, 'it is no lexical index');
  const entriesAtAt = byteOffset + 4 * HEADER_LENGTH;
  const postingsAtAt = entriesAtAt + 4 * blocks;
  const entriesAt = postingsAtAt + 4 * blocks;
  const normsAt = entriesAt + entryBytes;
  const listsAt = normsAt + size;
  if (listsAt + listBytes !== byteOffset + bytes.length) throw damaged(file, 'its length does not fit its header');
  return {
    size,
    bodyNorms: new Uint8Array(buffer, normsAt, size),
    dictionary: {
      termCount,
      entries: new Uint8Array(buffer, entriesAt, entryBytes),
      entriesAt: new Uint32Array(buffer, entriesAtAt, blocks),
      postingsAt: new Uint32Array(buffer, postingsAtAt, blocks),
    },
    lists: new Uint8Array(buffer, listsAt, listBytes),
  };
}
