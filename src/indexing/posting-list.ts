import { BM25F_K1 } from './bm25f.ts';
import { ByteWriter } from './byte-writer.ts';
import { LEAST_LEVEL, shareOf, type FrequencyCode } from './frequency-codes.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';

/**
 * The postings of a term, as bytes: per posting a varint of `gap × 4 + kind`, the gap being the passages skipped since the
 * posting before. Kinds 0, 1 and 2 are the codes of these numbers; kind 3 is any other code, which follows as a byte. A list of
 * more than `BLOCK` postings begins with the byte of its highest share, then for each block but the first the ordinal it is
 * counted from and where in the list's data it begins.
 */
const BLOCK = 128;
const SKIP_BYTES = 8;
const HIGHEST_SHARE = BM25F_K1 + 1;

/** A varint of four bytes and a code. */
const MOST_POSTING_BYTES = 5;

/** Writes lists one after another. */
export class PostingListWriter {
  readonly #lists = new ByteWriter();

  /**
   * Writes the list that so many entries make, each a posting's ordinal above its code, as in `posting-entry.ts`.
   * @param entries rising from `start` to `end`
   * @param bodyNorms of the passages, by ordinal
   * @returns its size in bytes
   */
  write(entries: Uint32Array, start: number, end: number, bodyNorms: Uint8Array): number {
    const count = end - start;
    const headBytes = count > BLOCK ? 1 + SKIP_BYTES * (Math.ceil(count / BLOCK) - 1) : 0;
    const bytes = this.#lists.room(headBytes + MOST_POSTING_BYTES * count);
    const listAt = this.#lists.length;
    const dataAt = listAt + headBytes;
    if (headBytes > 0)
      bytes[listAt] = Math.ceil((highestShareOf(entries, start, end, bodyNorms) / HIGHEST_SHARE) * 255);
    let tableAt = listAt + 1;
    let at = dataAt;
    let before = -1;
    for (let i = start, nextBlock = start + BLOCK; i < end; i++) {
      if (i === nextBlock) {
        writeUint32(bytes, tableAt, before);
        writeUint32(bytes, tableAt + 4, at - dataAt);
        tableAt += SKIP_BYTES;
        nextBlock += BLOCK;
      }
      const entry = entries[i] as number;
      const ordinal = entry >>> CODE_BITS;
      const code = entry & CODE_MASK;
      let rest = (ordinal - before - 1) * 4 + (code < LEAST_LEVEL ? code : LEAST_LEVEL);
      for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
      bytes[at++] = rest;
      if (code >= LEAST_LEVEL) bytes[at++] = code;
      before = ordinal;
    }
    this.#lists.fill(at - listAt);
    return at - listAt;
  }

  /** All lists, in the order they were written. */
  finish(): Uint8Array {
    return this.#lists.view().slice();
  }
}

function highestShareOf(entries: Uint32Array, start: number, end: number, bodyNorms: Uint8Array): number {
  let highest = 0;
  for (let i = start; i < end; i++) {
    const entry = entries[i] as number;
    const share = shareOf(entry & CODE_MASK, bodyNorms[entry >>> CODE_BITS] as number);
    if (share > highest) highest = share;
  }
  return highest;
}

/** Where the parts of a term's postings lie. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Where the table of blocks begins. */
  readonly blocksAt: number;
  readonly dataAt: number;
  /** No posting's share is higher. */
  readonly highestShare: number;
}

/** Reads where the parts lie; nothing is decoded. @param start of the term's bytes */
export function openPostings(bytes: Uint8Array, start: number, count: number): PostingList {
  if (count <= BLOCK) return { bytes, count, blocksAt: start, dataAt: start, highestShare: HIGHEST_SHARE };
  const blocksAt = start + 1;
  const dataAt = blocksAt + SKIP_BYTES * (Math.ceil(count / BLOCK) - 1);
  return { bytes, count, blocksAt, dataAt, highestShare: ((bytes[start] as number) / 255) * HIGHEST_SHARE };
}

/** Calls for each posting, in order. */
export function forEachPosting(
  { bytes, count, dataAt }: PostingList,
  visit: (ordinal: number, code: FrequencyCode) => void,
): void {
  let at = dataAt;
  let ordinal = -1;
  for (let left = count; left > 0; left--) {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    const kind = value & 3;
    ordinal += (value >>> 2) + 1;
    visit(ordinal, kind === LEAST_LEVEL ? (bytes[at++] as number) : kind);
  }
}

/** The same as entries, each the ordinal above the code. @param entries is filled from its beginning */
export function decodePostings({ bytes, count, dataAt }: PostingList, entries: Uint32Array): void {
  let at = dataAt;
  let ordinal = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    const kind = value & 3;
    ordinal += (value >>> 2) + 1;
    entries[i] = (ordinal << CODE_BITS) | (kind === LEAST_LEVEL ? (bytes[at++] as number) : kind);
  }
}

/** Looks up passages in rising order, whole blocks skipped. */
export class PostingCursor {
  readonly #list: PostingList;
  readonly #blocks: number;
  #block = 0;
  /** The ordinal the next block is counted from; infinite in the last one. */
  #blockEnd: number;
  #at: number;
  #left: number;
  #ordinal = -1;
  #code = -1;

  constructor(list: PostingList) {
    this.#list = list;
    this.#blocks = Math.ceil(list.count / BLOCK);
    this.#blockEnd = this.#startOf(1);
    this.#at = list.dataAt;
    this.#left = list.count;
  }

  /**
   * @param ordinal not below that of the call before
   * @returns the posting's code, or −1 when the passage does not hold the term
   */
  seek(ordinal: number): FrequencyCode | -1 {
    if (this.#ordinal < ordinal) {
      if (this.#blockEnd < ordinal) this.#skipTo(ordinal);
      this.#readTo(ordinal);
    }
    return this.#ordinal === ordinal ? this.#code : -1;
  }

  #readTo(ordinal: number): void {
    const { bytes } = this.#list;
    let at = this.#at;
    let left = this.#left;
    let current = this.#ordinal;
    let kind = 0;
    let codeAt = at;
    while (current < ordinal && left > 0) {
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      kind = value & 3;
      current += (value >>> 2) + 1;
      codeAt = at;
      if (kind === LEAST_LEVEL) at++;
      left--;
    }
    this.#code = kind === LEAST_LEVEL ? (bytes[codeAt] as number) : kind;
    this.#at = at;
    this.#left = left;
    this.#ordinal = current;
  }

  /** Moves to the last block that begins before the ordinal. */
  #skipTo(ordinal: number): void {
    let low = this.#block + 1;
    let high = this.#blocks - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#startOf(middle) < ordinal) low = middle;
      else high = middle - 1;
    }
    const { bytes, blocksAt, dataAt, count } = this.#list;
    this.#block = low;
    this.#blockEnd = this.#startOf(low + 1);
    this.#ordinal = this.#startOf(low);
    this.#at = dataAt + readUint32(bytes, blocksAt + SKIP_BYTES * (low - 1) + 4);
    this.#left = count - low * BLOCK;
  }

  /** The ordinal a block but the first is counted from. */
  #startOf(block: number): number {
    if (block >= this.#blocks) return Infinity;
    const { bytes, blocksAt } = this.#list;
    return readUint32(bytes, blocksAt + SKIP_BYTES * (block - 1));
  }
}

function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = value >>> (8 * i);
}

function readUint32(bytes: Uint8Array, at: number): number {
  const upper = ((bytes[at + 3] as number) << 8) | (bytes[at + 2] as number);
  const lower = ((bytes[at + 1] as number) << 8) | (bytes[at] as number);
  return upper * 0x1_00_00 + lower;
}
