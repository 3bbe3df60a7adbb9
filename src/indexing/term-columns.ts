import { codesAt, forEachPosting, type PostingList } from './posting-list.ts';

/** A term that every sixteenth passage holds is frequent: to look up passages in its list is to read most of the list. */
const FREQUENT = 1 / 16;
/** What all columns together may take. */
const MOST_BYTES = 2 ** 25;
/** So many terms, at most, are frequent in an archive; of a larger one too few columns fit to be there when they are needed. */
const FEWEST = 1024;
/** Codes are bytes, and a column has room for all of them but this, which hardly a passage has. */
const NO_ROOM = 255;

/**
 * Looks up what terms hold of passages. In small archives the lists of frequent terms, which nearly every question has, are kept
 * as columns: for each passage the code and one more, 0 where it does not hold the term.
 */
export class TermColumns {
  readonly #size: number;
  /** None where too few would fit. */
  readonly #most: number;
  /** By where the list stands; undefined for a list that no column has room for. */
  readonly #columns = new Map<number, Uint8Array | undefined>();

  /** @param size number of passages */
  constructor(size: number) {
    this.#size = size;
    const fitting = Math.floor(MOST_BYTES / size);
    this.#most = fitting < FEWEST ? 0 : fitting;
  }

  /** Looks up passages as `codesAt` does. */
  codesAt(list: PostingList, ordinals: Uint32Array, codes: Int16Array): void {
    const column = this.#most > 0 && list.count >= FREQUENT * this.#size ? this.#columnOf(list) : undefined;
    if (!column) return codesAt(list, ordinals, codes);
    for (let i = 0; i < ordinals.length; i++) codes[i] = (column[ordinals[i] as number] as number) - 1;
  }

  #columnOf(list: PostingList): Uint8Array | undefined {
    if (this.#columns.has(list.dataAt)) return this.#columns.get(list.dataAt);
    const column = new Uint8Array(this.#size);
    let hasRoom = true;
    forEachPosting(list, (ordinal, code) => {
      column[ordinal] = code + 1;
      if (code === NO_ROOM) hasRoom = false;
    });
    if (this.#columns.size >= this.#most) this.#columns.clear();
    this.#columns.set(list.dataAt, hasRoom ? column : undefined);
    return hasRoom ? column : undefined;
  }
}
