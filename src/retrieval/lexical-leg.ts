import type { RankedList } from '../types/hit.ts';
import type { LexicalIndex, OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';
import { conceptScores } from './concept-scores.ts';

/** The index adds up what a word and the other words for it score; so many more are fetched than are kept. */
const SPARE = 2;

/** @returns passages that hold terms of the question, at most `k`, by {@link conceptScores} */
export function lexicalLeg(lexical: LexicalIndex, query: ParsedQuery, k: number, filter?: OrdinalFilter): RankedList {
  const isExpanded = query.terms.some(({ expansion }) => expansion !== undefined);
  const found = lexical.search(query.terms, isExpanded ? SPARE * k : k, filter);
  const list = { leg: 'lexical', scoreKind: 'bm25Score' } as const;
  if (!isExpanded) return { ...list, rows: found };
  const ordinals = found.map(({ ordinal }) => ordinal);
  const scores = conceptScores(lexical, query, ordinals);
  const rows = ordinals
    .map((ordinal, row) => ({ ordinal, score: scores[row] as number }))
    .toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  return { ...list, rows: rows.slice(0, k) };
}
