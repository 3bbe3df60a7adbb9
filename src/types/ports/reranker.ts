import type { Hit } from '../hit.ts';
import type { ParsedQuery } from '../query.ts';

/** Orders candidates anew by looking at question and passage together. */
export interface Reranker {
  readonly fingerprint: string;
  /** @returns the same hits, best first, ranks from 1, each with its `rerankScore` and the shares it is made of */
  rerank(query: ParsedQuery, hits: readonly Hit[]): readonly Hit[];
}
