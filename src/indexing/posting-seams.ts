import { LEAST_LEVEL, shareOf } from './frequency-codes.ts';
import { CODE_BITS } from './posting-entry.ts';
import { GONE, type PostingsPart } from './postings-part.ts';
import { BLOCK, dataOffset, readUint32, shareByte, SKIP_BYTES } from './posting-list.ts';

/**
 * Where posting lists are to be cut when passages change in one stretch of an index: what stands before it is as it was, what
 * stands behind it only moves, so that both can be copied. Half a million lists are read this way: what was found of
 * one stands in fields until the next is read.
 */
export class PostingSeams {
  readonly bytes: Uint8Array;
  /** Added to the ordinals behind the stretch. */
  readonly shift: number;
  readonly #ordinals: Uint32Array;
  readonly #bodyNorms: Uint8Array;
  /** The ordinals, before, of the stretch. */
  readonly #from: number;
  readonly #to: number;

  /** Of the list at hand: its bytes, its postings, and where these begin. */
  start = 0;
  end = 0;
  count = 0;
  dataAt = 0;
  /** Postings before the stretch, where their bytes end, and the ordinal of the last. */
  headCount = 0;
  headEnd = 0;
  headLast = -1;
  /** Entries of the stretch at their new ordinals, so many. */
  readonly middle: Uint32Array;
  middleCount = 0;
  /** Whether a posting is gone that no other's share exceeds. */
  losesHighest = false;
  /** Postings before the first behind the stretch; of that its ordinal before, its kind, and where what follows its varint begins. */
  tailFrom = 0;
  tailOrdinal = 0;
  tailKind = 0;
  tailRestAt = 0;

  /** @param others new ordinals of passages that come in, rising */
  constructor({ postings, ordinals }: PostingsPart, others: Uint32Array) {
    this.bytes = postings.lists;
    this.#ordinals = ordinals;
    this.#bodyNorms = postings.bodyNorms;
    this.middle = new Uint32Array(ordinals.length);
    let from = 0;
    while (from < ordinals.length && ordinals[from] === from) from++;
    let to = ordinals.length;
    this.shift = (ordinals[to - 1] ?? 0) - (to - 1);
    const lastOther = others.at(-1) ?? -1;
    const moves = (own: number): boolean =>
      ordinals[own] !== GONE && (ordinals[own] as number) - own === this.shift && (ordinals[own] as number) > lastOther;
    while (to > from && moves(to - 1)) to--;
    this.#from = from;
    this.#to = to;
  }

  /** @param start of a list @param count of its postings @param size in bytes */
  read(start: number, count: number, size: number): void {
    const { bytes } = this;
    this.start = start;
    this.end = start + size;
    this.count = count;
    this.dataAt = dataOffset(start, count);
    this.middleCount = 0;
    this.losesHighest = false;
    const block = count > BLOCK ? this.#blockOf(this.#from) : 0;
    let at = this.dataAt;
    let ordinal = -1;
    if (block > 0) {
      const row = start + 1 + SKIP_BYTES * (block - 1);
      ordinal = readUint32(bytes, row);
      at += readUint32(bytes, row + 4);
    }
    let isInHead = true;
    for (let n = block * BLOCK; n < count; n++) {
      const before = ordinal;
      const postingAt = at;
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let bits = 7; byte > 0x7f; bits += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << bits;
      }
      ordinal += (value >>> 2) + 1;
      const kind = value & 3;
      if (isInHead && ordinal >= this.#from) {
        isInHead = false;
        this.#endHead(n, postingAt, before);
      }
      if (ordinal >= this.#to) {
        this.#beginTail(n, ordinal, kind, at);
        return;
      }
      const code = kind === LEAST_LEVEL ? (bytes[at++] as number) : kind;
      if (!isInHead) this.#keep(ordinal, code);
    }
    if (isInHead) this.#endHead(count, at, ordinal);
    this.#beginTail(count, 0, 0, at);
  }

  #endHead(count: number, end: number, last: number): void {
    this.headCount = count;
    this.headEnd = end;
    this.headLast = last;
  }

  #beginTail(from: number, ordinal: number, kind: number, restAt: number): void {
    this.tailFrom = from;
    this.tailOrdinal = ordinal;
    this.tailKind = kind;
    this.tailRestAt = restAt;
  }

  #keep(own: number, code: number): void {
    const ordinal = this.#ordinals[own] as number;
    if (ordinal !== GONE) this.middle[this.middleCount++] = (ordinal << CODE_BITS) | code;
    else if (this.count > BLOCK) {
      const share = shareByte(shareOf(code, this.#bodyNorms[own] as number));
      if (share >= (this.bytes[this.start] as number)) this.losesHighest = true;
    }
  }

  /** The last block that is counted from an ordinal before this one. */
  #blockOf(ordinal: number): number {
    let [low, high] = [0, Math.ceil(this.count / BLOCK) - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (readUint32(this.bytes, this.start + 1 + SKIP_BYTES * (middle - 1)) < ordinal) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
