import { ByteWriter } from './byte-writer.ts';

/**
 * The terms of an index in order of their UTF-8 bytes, sixteen a block. A term is written as: bytes shared with the term
 * before (0 for the first of a block), bytes of its own, those bytes, number of postings, bytes of postings; each number a varint.
 */
export interface TermDictionary {
  readonly termCount: number;
  readonly entries: Uint8Array;
  /** Where each block begins in `entries`. */
  readonly entriesAt: Uint32Array;
  /** Where the postings of each block's first term begin. */
  readonly postingsAt: Uint32Array;
}

/** Where a term's postings are. */
export interface TermEntry {
  /** Number of its postings. */
  readonly documentFrequency: number;
  /** Offset of the first byte. */
  readonly start: number;
}

const BLOCK = 16;

/** Takes terms in order of their bytes, each with the size of its postings, which stand in the same order. */
export class TermDictionaryWriter {
  readonly #entries = new ByteWriter();
  readonly #entriesAt: number[] = [];
  readonly #postingsAt: number[] = [];
  #before = new Uint8Array(64);
  #beforeLength = 0;
  #termCount = 0;
  #postings = 0;

  /** @param length of the term, where it does not take all bytes given */
  add(term: Uint8Array, documentFrequency: number, postingBytes: number, length = term.length): void {
    const isFirst = this.#termCount++ % BLOCK === 0;
    if (isFirst) {
      this.#entriesAt.push(this.#entries.length);
      this.#postingsAt.push(this.#postings);
    }
    const shared = sharedBytes(this.#before, this.#beforeLength, term, length);
    const left = isFirst ? 0 : shared;
    this.#entries.varint(left);
    this.#entries.varint(length - left);
    this.#entries.bytes(term, left, length);
    this.#entries.varint(documentFrequency);
    this.#entries.varint(postingBytes);
    this.#postings += postingBytes;
    if (length > this.#before.length) this.#before = withRoomFor(length, this.#before);
    for (let i = shared; i < length; i++) this.#before[i] = term[i] as number;
    this.#beforeLength = length;
  }

  finish(): TermDictionary {
    return {
      termCount: this.#termCount,
      entries: this.#entries.view().slice(),
      entriesAt: Uint32Array.from(this.#entriesAt),
      postingsAt: Uint32Array.from(this.#postingsAt),
    };
  }
}

/** Binary search among the blocks, then term by term: O(log n). @returns undefined for an unknown term */
export function findTerm(dictionary: TermDictionary, term: string): TermEntry | undefined {
  const { termCount, entries, entriesAt, postingsAt } = dictionary;
  const wanted = Buffer.from(term);
  let block = -1;
  for (let low = 0, high = entriesAt.length - 1; low <= high;) {
    const middle = (low + high) >>> 1;
    const reader = new Reader(entries, entriesAt[middle] as number);
    reader.varint();
    const length = reader.varint();
    if (compareBytes(entries, reader.at, length, wanted) <= 0) {
      block = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (block < 0) return undefined;

  const reader = new Reader(entries, entriesAt[block] as number);
  let start = postingsAt[block] as number;
  let matched = 0; // bytes the term before shares with the one wanted, which it comes before
  for (let left = Math.min(BLOCK, termCount - block * BLOCK); left > 0; left--) {
    const shared = reader.varint();
    const length = reader.varint();
    if (shared < matched) return undefined; // leaves what is wanted, and so stands behind it
    const suffixAt = reader.skip(length);
    const documentFrequency = reader.varint();
    const postingBytes = reader.varint();
    if (shared === matched) {
      while (
        matched < shared + length &&
        matched < wanted.length &&
        entries[suffixAt + matched - shared] === wanted[matched]
      )
        matched++;
      if (matched === wanted.length && matched === shared + length) return { documentFrequency, start };
    }
    start += postingBytes;
  }
  return undefined;
}

/** Goes through all terms, in order of their bytes. Half a million are read this way, so nothing is made for each. */
export class TermCursor {
  readonly #entries: Uint8Array;
  readonly #reader: Reader;
  #left: number;
  /** Its bytes, and room for more behind them; `next` changes both. */
  bytes = new Uint8Array(64);
  length = 0;
  /** Of the term it stands at, as in `TermEntry`, and the size of its postings. */
  documentFrequency = 0;
  start = 0;
  postingBytes = 0;

  /** Stands before the first term. */
  constructor({ termCount, entries }: TermDictionary) {
    this.#entries = entries;
    this.#reader = new Reader(entries, 0);
    this.#left = termCount;
  }

  /** Goes to the next term. @returns false when there is none */
  next(): boolean {
    this.start += this.postingBytes;
    if (this.#left-- <= 0) return false;
    const shared = this.#reader.varint();
    const length = this.#reader.varint();
    const suffixAt = this.#reader.skip(length);
    this.length = shared + length;
    if (this.length > this.bytes.length) this.bytes = withRoomFor(this.length, this.bytes);
    for (let i = 0; i < length; i++) this.bytes[shared + i] = this.#entries[suffixAt + i] as number;
    this.documentFrequency = this.#reader.varint();
    this.postingBytes = this.#reader.varint();
    return true;
  }

  /** Below 0 when the term comes before the other's, 0 when both are the same. */
  compare(other: TermCursor): number {
    return compareBytes(this.bytes, 0, this.length, other.bytes, other.length);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let byte = this.#bytes[this.at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.#bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  /** @returns where it stood */
  skip(count: number): number {
    const before = this.at;
    this.at += count;
    return before;
  }
}

function withRoomFor(length: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const roomier = new Uint8Array(2 * length);
  roomier.set(bytes);
  return roomier;
}

function sharedBytes(a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number {
  let shared = 0;
  while (shared < aLength && shared < bLength && a[shared] === b[shared]) shared++;
  return shared;
}

/** By hand: terms are a few bytes long, and a call into Buffer.compare costs more than comparing them. */
function compareBytes(
  bytes: Uint8Array,
  start: number,
  length: number,
  wanted: Uint8Array,
  wantedLength = wanted.length,
): number {
  const shared = Math.min(length, wantedLength);
  for (let i = 0; i < shared; i++) {
    const difference = (bytes[start + i] as number) - (wanted[i] as number);
    if (difference !== 0) return difference;
  }
  return length - wantedLength;
}
