import { BM25F_K1 } from './bm25f.ts';
import { LEAST_LEVEL, type FrequencyCode } from './frequency-codes.ts';
import { CODE_BITS } from './posting-entry.ts';

/**
 * The postings of a term, as bytes: per posting a varint of `gap × 4 + kind`, the gap being the passages skipped since the
 * posting before. Kinds 0, 1 and 2 are the codes of these numbers; kind 3 is any other code, which follows as a byte. A list of
 * more than `BLOCK` postings begins with the byte of its highest share, then for each block but the first the ordinal it is
 * counted from and where in the list's data it begins.
 */
export const BLOCK = 128;
export const SKIP_BYTES = 8;
const HIGHEST_SHARE = BM25F_K1 + 1;

/** The byte that stands for a share, rounded up. */
export function shareByte(share: number): number {
  return Math.ceil((share / HIGHEST_SHARE) * 255);
}

/** Where the data of a list begins. @param start of the list @param count of its postings */
export function dataOffset(start: number, count: number): number {
  return count <= BLOCK ? start : start + 1 + SKIP_BYTES * (Math.ceil(count / BLOCK) - 1);
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
  const dataAt = dataOffset(start, count);
  return { bytes, count, blocksAt: start + 1, dataAt, highestShare: ((bytes[start] as number) / 255) * HIGHEST_SHARE };
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

/**
 * The same as entries, each the ordinal above the code. A loop of its own: merging reads millions, and would call back for each.
 * @param entries is filled from its beginning
 */
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

/**
 * Looks up passages, whole blocks of postings skipped. One loop over plain numbers: a question looks up ten thousands.
 * @param ordinals in rising order
 * @param codes is filled: for each passage the posting's code, or −1 when it does not hold the term
 */
export function codesAt(list: PostingList, ordinals: Uint32Array, codes: Int16Array): void {
  const { bytes, count, blocksAt, dataAt } = list;
  const blocks = Math.ceil(count / BLOCK);
  /** The ordinal a block but the first is counted from. */
  const startOf = (block: number): number =>
    block < blocks ? readUint32(bytes, blocksAt + SKIP_BYTES * (block - 1)) : Infinity;
  let next = 1;
  let nextStart = startOf(next);
  let at = dataAt;
  let left = count;
  let ordinal = -1;
  let code = -1;
  for (let i = 0; i < ordinals.length; i++) {
    const wanted = ordinals[i] as number;
    if (nextStart < wanted) {
      const block = lastBefore(wanted, next, blocks - 1, startOf);
      ordinal = startOf(block);
      at = dataAt + readUint32(bytes, blocksAt + SKIP_BYTES * (block - 1) + 4);
      left = count - block * BLOCK;
      next = block + 1;
      nextStart = startOf(next);
    }
    while (ordinal < wanted && left > 0) {
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      ordinal += (value >>> 2) + 1;
      code = value & 3;
      if (code === LEAST_LEVEL) code = bytes[at++] as number;
      left--;
    }
    codes[i] = ordinal === wanted ? code : -1;
  }
}

/** The last of some blocks that begins before an ordinal, as the first of them does. */
function lastBefore(ordinal: number, first: number, last: number, startOf: (block: number) => number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (startOf(middle) < ordinal) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Little-endian. */
export function readUint32(bytes: Uint8Array, at: number): number {
  const upper = ((bytes[at + 3] as number) << 8) | (bytes[at + 2] as number);
  const lower = ((bytes[at + 1] as number) << 8) | (bytes[at] as number);
  return upper * 0x1_00_00 + lower;
}
