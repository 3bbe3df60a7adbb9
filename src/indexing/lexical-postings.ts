/**
 * An inverted index as flat arrays, ready to be searched or written. Terms are in order of their UTF-8 bytes; term `t`
 * has the postings `postingOffsets[t]` to `postingOffsets[t + 1]`, in order of ordinal.
 */
export interface LexicalPostings {
  /** Number of passages. */
  readonly size: number;
  /** All terms one after another, UTF-8. */
  readonly termBytes: Uint8Array;
  /** `termCount + 1` offsets into `termBytes`. */
  readonly termOffsets: Uint32Array;
  /** `termCount + 1` offsets into `ordinals` and `impacts`. */
  readonly postingOffsets: Uint32Array;
  readonly ordinals: Uint32Array;
  /** What the term adds to the passage's score, idf included. */
  readonly impacts: Float32Array;
}
