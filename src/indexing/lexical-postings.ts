import type { TermDictionary } from './term-dictionary.ts';

/** An inverted index as flat bytes, ready to be searched or written. */
export interface LexicalPostings {
  /** Number of passages. */
  readonly size: number;
  /** The length norm of each passage's body, as a level. */
  readonly bodyNorms: Uint8Array;
  readonly dictionary: TermDictionary;
  /** The posting lists of the terms, in the dictionary's order. */
  readonly lists: Uint8Array;
}
