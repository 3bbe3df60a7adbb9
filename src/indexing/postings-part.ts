import type { LexicalPostings } from './lexical-postings.ts';

/** Stands for the ordinal of a passage that is no more. */
export const GONE = 0xff_ff_ff_ff;

/** Passages inverted before, and where they stand now. */
export interface PostingsPart {
  readonly postings: LexicalPostings;
  /** The new ordinal of each of its passages, rising; `GONE` for one that is left out. */
  readonly ordinals: Uint32Array;
}
