import type { QueryTerm } from '../query.ts';
import type { ScoredOrdinal } from '../hit.ts';

/** Keeps a passage when true. */
export type OrdinalFilter = (ordinal: number) => boolean;

/** Ordinals of the passages of one article, `[start, end)`: they stand together. */
export type OrdinalRange = readonly [start: number, end: number];

/** Inverted index over passages, scored with BM25. */
export interface LexicalIndex {
  /** Number of passages. */
  readonly size: number;
  readonly termCount: number;
  /**
   * @returns at most `k` passages with a positive score, best first; equal scores in order of ordinal
   */
  search(terms: readonly QueryTerm[], k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[];
  /** The passages that hold every one of the terms, in order; none when there is no term. */
  holdersOfAll(terms: readonly string[]): readonly number[];
  /** The score `search` would give this passage; 0 when it holds none of the terms. */
  score(terms: readonly QueryTerm[], ordinal: number): number;
  /**
   * What each term adds to each passage's score; 0 where the passage does not hold it, so the row also tells which it holds.
   * @param ordinals in any order
   * @returns `ordinals.length × terms.length`, a row a passage
   */
  scoreTerms(terms: readonly QueryTerm[], ordinals: readonly number[]): Float32Array;
  /**
   * The same for whole articles, as if an article were one passage: a term counts as often as it stands in all its passages,
   * and what they share (the headline stands with each of them) counts once. For candidates, not for searching.
   * @param ranges in any order
   * @returns `ranges.length × terms.length`, a row an article
   */
  scoreArticleTerms(terms: readonly QueryTerm[], ranges: readonly OrdinalRange[]): Float32Array;
  /** Number of passages that hold the term; 0 for an unknown one. */
  documentFrequency(term: string): number;
  /** Robertson–Spärck Jones idf, `ln(1 + (N − df + 0.5) / (df + 0.5))`; that of df = 0 for an unknown term. */
  idf(term: string): number;
}
