import type { Passage } from './passage.ts';
import type { Article } from './article.ts';

/** A row of an index with its score; what kind of score is said by the list it stands in. */
export interface ScoredOrdinal {
  readonly ordinal: number;
  readonly score: number;
}

/** The output of one leg of retrieval: best first, no ordinal twice. */
export interface RankedList {
  readonly leg: 'lexical' | 'dense';
  readonly scoreKind: 'bm25Score' | 'cosine';
  readonly rows: readonly ScoredOrdinal[];
}

/** Each score with its kind. A leg that did not return the passage gives it no rank here; its score may be worked out for the reranker. */
export interface HitScores {
  readonly bm25Score?: number;
  readonly bm25Rank?: number;
  readonly cosine?: number;
  readonly cosineRank?: number;
  readonly rerankScore?: number;
  /** Each feature's share of `rerankScore`. */
  readonly shares?: Readonly<Record<string, number>>;
}

/** A passage found, with its article and the trace of how it was found. */
export interface Hit {
  /** From 1. */
  readonly rank: number;
  readonly passage: Passage;
  readonly article: Article;
  readonly scores: HitScores;
}
