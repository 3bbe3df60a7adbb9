import type { OrdinalFilter } from './lexical-index.ts';
import type { ScoredOrdinal } from '../hit.ts';

/** Nearest neighbours by cosine. */
export interface VectorIndex {
  readonly size: number;
  readonly dimension: number;
  /**
   * @param vector unit length, `dimension` numbers
   * @returns at most `k` passages with their cosine, best first; equal cosines in order of ordinal
   * @throws BaowenError `embedding_dimension` for a vector of another length or with a number that is not finite
   */
  search(vector: Float32Array, k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[];
  /**
   * Cosine of a passage and a vector of unit length, as `search` gives it; 0 for a passage whose vector is zero. Cheap for the
   * vector searched for or asked about last, which must not have been changed.
   */
  cosine(ordinal: number, vector: Float32Array): number;
  /** The vector of a passage as it was kept, maybe rounded; of unit length or all zero. */
  vector(ordinal: number): Float32Array;
}
