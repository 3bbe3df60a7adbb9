import type { RankedList, ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { conceptScores } from './concept-scores.ts';
import { phraseHolders } from './phrase-holders.ts';

/** The index adds up what a word and the other words for it score; so many more are fetched than are kept. */
const SPARE = 2;

/**
 * @returns passages that hold terms of the question, at most `k`, by {@link conceptScores}; after them some that hold what it
 * quotes, if none of the `k` does
 */
export function lexicalLeg(
  snapshot: Pick<Snapshot, 'lexical' | 'store'>,
  query: ParsedQuery,
  k: number,
  filter?: OrdinalFilter,
): RankedList {
  const { lexical } = snapshot;
  const isExpanded = query.terms.some(({ expansion }) => expansion !== undefined);
  const found = lexical.search(query.terms, isExpanded ? SPARE * k : k, filter);
  const scored = (ordinals: readonly number[]): ScoredOrdinal[] => {
    const scores = conceptScores(lexical, query, ordinals);
    return ordinals
      .map((ordinal, row) => ({ ordinal, score: scores[row] as number }))
      .toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  };
  const rows = isExpanded ? scored(found.map(({ ordinal }) => ordinal)).slice(0, k) : found;
  const holders = phraseHolders(snapshot, query, rows, filter);
  return { leg: 'lexical', scoreKind: 'bm25Score', rows: [...rows, ...scored(holders)] };
}
