import { codesAt, forEachPosting, type PostingList } from './posting-list.ts';

/** A term that every sixteenth passage holds is frequent: to look up passages in its list is to read most of the list. */
const FREQUENT = 1 / 16;
/** What all columns together may take. */
const MOST_BYTES = 2 ** 24;
/** In a larger archive too few columns would fit to be there when they are asked for again. */
const FEWEST = 256;

/**
 * Looks up what terms hold of passages. In small archives the lists of frequent terms, which nearly every question has, are kept
 * as columns: a code for each passage, −1 where the passage does not hold the term.
 */
export class TermColumns {
  readonly #size: number;
  /** None where too few would fit. */
  readonly #most: number;
  /** By where the list stands. */
  readonly #columns = new Map<number, Int16Array>();

  /** @param size number of passages */
  constructor(size: number) {
    this.#size = size;
    const fitting = Math.floor(MOST_BYTES / (size * Int16Array.BYTES_PER_ELEMENT));
    this.#most = fitting < FEWEST ? 0 : fitting;
  }

  /** Looks up passages as `codesAt` does. */
  codesAt(list: PostingList, ordinals: Uint32Array, codes: Int16Array): void {
    const column = list.count >= FREQUENT * this.#size && this.#most > 0 ? this.#columnOf(list) : undefined;
    if (!column) return codesAt(list, ordinals, codes);
    for (let i = 0; i < ordinals.length; i++) codes[i] = column[ordinals[i] as number] as number;
  }

  #columnOf(list: PostingList): Int16Array {
    const known = this.#columns.get(list.dataAt);
    if (known) return known;
    const column = new Int16Array(this.#size).fill(-1);
    forEachPosting(list, (ordinal, code) => (column[ordinal] = code));
    if (this.#columns.size >= this.#most) this.#columns.clear();
    this.#columns.set(list.dataAt, column);
    return column;
  }
}
