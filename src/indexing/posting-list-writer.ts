import { ByteWriter } from './byte-writer.ts';
import { LEAST_LEVEL, shareOf } from './frequency-codes.ts';
import { CODE_BITS, CODE_MASK } from './posting-entry.ts';
import { BLOCK, dataOffset, readUint32, shareByte, SKIP_BYTES } from './posting-list.ts';
import type { PostingSeams } from './posting-seams.ts';

/** A varint of four bytes and a code. */
const MOST_POSTING_BYTES = 5;

/** Writes lists one after another. */
export class PostingListWriter {
  readonly #lists: ByteWriter;
  /** Of the list at hand: where the data begins, the next row of its table goes, and the next posting goes. */
  #dataAt = 0;
  #tableAt = 0;
  #at = 0;
  /** The ordinal of its last posting, and how many it has. */
  #before = -1;
  #count = 0;

  /** @param usualBytes that all lists take together, where that is known */
  constructor(usualBytes = 0) {
    this.#lists = new ByteWriter(usualBytes);
  }

  /**
   * Writes the list that so many entries make, each a posting's ordinal above its code, as in `posting-entry.ts`.
   * @param entries rising from `start` to `end`
   * @param bodyNorms of the passages, by ordinal
   * @returns its size in bytes
   */
  write(entries: Uint32Array, start: number, end: number, bodyNorms: Uint8Array): number {
    const count = end - start;
    const bytes = this.#begin(count, MOST_POSTING_BYTES * count);
    if (count > BLOCK) bytes[this.#lists.length] = highestShareByte(entries, start, end, bodyNorms);
    this.#add(bytes, entries, start, end);
    return this.#end();
  }

  /** Writes a list as it stands among others. @returns its size in bytes */
  copy(lists: Uint8Array, start: number, end: number): number {
    copy(lists, start, end, this.#lists.room(end - start), this.#lists.length);
    this.#lists.fill(end - start);
    return end - start;
  }

  /**
   * Writes the list that another becomes whose middle alone has changed: its ends are copied. Both must have a table of
   * blocks, or neither.
   * @param entries the middle, so many; rising
   * @returns its size in bytes
   */
  splice(seams: PostingSeams, entries: Uint32Array, middle: number, bodyNorms: Uint8Array): number {
    const { bytes: before, dataAt, headCount, headEnd, tailFrom, end } = seams;
    const tailCount = seams.count - tailFrom;
    const count = headCount + middle + tailCount;
    const bytes = this.#begin(count, end - dataAt + MOST_POSTING_BYTES * (middle + 1));
    if (count > BLOCK) {
      const highest = Math.max(before[seams.start] as number, highestShareByte(entries, 0, middle, bodyNorms));
      bytes[this.#lists.length] = highest;
    }
    this.#at = copy(before, dataAt, headEnd, bytes, this.#at);
    this.#before = seams.headLast;
    this.#count = headCount;
    const headRows = Math.max(0, Math.ceil(headCount / BLOCK) - 1);
    this.#tableAt = copy(before, seams.start + 1, seams.start + 1 + SKIP_BYTES * headRows, bytes, this.#tableAt);
    this.#add(bytes, entries, 0, middle);
    if (tailCount > 0) this.#addTail(bytes, seams);
    return this.#end();
  }

  /** All lists, in the order they were written. */
  finish(): Uint8Array {
    return this.#lists.view().slice();
  }

  /** @returns all bytes, with room for the list */
  #begin(count: number, dataBytes: number): Uint8Array {
    const start = this.#lists.length;
    this.#tableAt = start + 1;
    this.#dataAt = dataOffset(start, count);
    const bytes = this.#lists.room(this.#dataAt - start + dataBytes);
    this.#at = this.#dataAt;
    this.#before = -1;
    this.#count = 0;
    return bytes;
  }

  #add(bytes: Uint8Array, entries: Uint32Array, start: number, end: number): void {
    let [at, before, count] = [this.#at, this.#before, this.#count];
    for (let i = start; i < end; i++) {
      if (count > 0 && count % BLOCK === 0) this.#addRow(bytes, before, at);
      const entry = entries[i] as number;
      const ordinal = entry >>> CODE_BITS;
      const code = entry & CODE_MASK;
      at = putVarint(bytes, at, (ordinal - before - 1) * 4 + (code < LEAST_LEVEL ? code : LEAST_LEVEL));
      if (code >= LEAST_LEVEL) bytes[at++] = code;
      before = ordinal;
      count++;
    }
    this.#at = at;
    this.#before = before;
    this.#count = count;
  }

  /** Of the first posting the gap may be another; the others are as they were, but for where blocks begin. */
  #addTail(bytes: Uint8Array, seams: PostingSeams): void {
    if (this.#count > 0 && this.#count % BLOCK === 0) this.#addRow(bytes, this.#before, this.#at);
    const ordinal = seams.tailOrdinal + seams.shift;
    const from = putVarint(bytes, this.#at, (ordinal - this.#before - 1) * 4 + seams.tailKind);
    this.#at = copy(seams.bytes, seams.tailRestAt, seams.end, bytes, from);
    if (seams.count > BLOCK) this.#addTailRows(bytes, seams, ordinal, from);
  }

  /** @param from where what follows the varint of the first posting was copied to */
  #addTailRows(bytes: Uint8Array, seams: PostingSeams, first: number, from: number): void {
    const moved = from - seams.tailRestAt;
    let count = this.#count + 1;
    if (this.#count === seams.tailFrom) {
      const rows = Math.ceil(seams.count / BLOCK) - 1;
      for (let row = Math.ceil(count / BLOCK) - 1; row < rows; row++) {
        const rowAt = seams.start + 1 + SKIP_BYTES * row;
        const at = seams.dataAt + readUint32(seams.bytes, rowAt + 4) + moved;
        this.#addRow(bytes, readUint32(seams.bytes, rowAt) + seams.shift, at);
      }
      return;
    }
    let at = seams.tailKind === LEAST_LEVEL ? from + 1 : from;
    for (let ordinal = first; at < this.#at; count++) {
      if (count % BLOCK === 0) this.#addRow(bytes, ordinal, at);
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let bits = 7; byte > 0x7f; bits += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << bits;
      }
      ordinal += (value >>> 2) + 1;
      if ((value & 3) === LEAST_LEVEL) at++;
    }
  }

  #addRow(bytes: Uint8Array, before: number, at: number): void {
    writeUint32(bytes, this.#tableAt, before);
    writeUint32(bytes, this.#tableAt + 4, at - this.#dataAt);
    this.#tableAt += SKIP_BYTES;
  }

  #end(): number {
    const size = this.#at - this.#lists.length;
    this.#lists.fill(size);
    return size;
  }
}

function highestShareByte(entries: Uint32Array, start: number, end: number, bodyNorms: Uint8Array): number {
  let highest = 0;
  for (let i = start; i < end; i++) {
    const entry = entries[i] as number;
    const share = shareOf(entry & CODE_MASK, bodyNorms[entry >>> CODE_BITS] as number);
    if (share > highest) highest = share;
  }
  return shareByte(highest);
}

function putVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}

/** So few bytes are copied sooner than a view of them is made. */
const FEW = 64;

/** @returns where what was copied ends */
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  if (end - start > FEW) to.set(from.subarray(start, end), at);
  else for (let i = start; i < end; i++) to[at + i - start] = from[i] as number;
  return at + end - start;
}

function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = value >>> (8 * i);
}
