import type { RankedList } from '../types/hit.ts';
import type { LexicalIndex, OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';

/** @returns passages that hold terms of the question, at most `k` */
export function lexicalLeg(lexical: LexicalIndex, query: ParsedQuery, k: number, filter?: OrdinalFilter): RankedList {
  return { leg: 'lexical', scoreKind: 'bm25Score', rows: lexical.search(query.terms, k, filter) };
}
