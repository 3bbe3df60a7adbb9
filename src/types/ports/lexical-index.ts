import type { QueryTerm } from '../query.ts';
import type { ScoredOrdinal } from '../hit.ts';

/** Keeps a passage when true. */
export type OrdinalFilter = (ordinal: number) => boolean;

/** Inverted index over passages, scored with BM25. */
export interface LexicalIndex {
  /** Number of passages. */
  readonly size: number;
  readonly termCount: number;
  /**
   * @returns at most `k` passages with a positive score, best first; equal scores in order of ordinal
   */
  search(terms: readonly QueryTerm[], k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[];
  /** The score `search` would give this passage; 0 when it holds none of the terms. */
  score(terms: readonly QueryTerm[], ordinal: number): number;
  /** Number of passages that hold the term; 0 for an unknown one. */
  documentFrequency(term: string): number;
  /** Robertson–Spärck Jones idf, `ln(1 + (N − df + 0.5) / (df + 0.5))`; that of df = 0 for an unknown term. */
  idf(term: string): number;
}
