import type { HitScores, RankedList } from '../types/hit.ts';

/** Dampens the top ranks: the higher, the more an agreement of the legs counts against a first place in one. */
const RANK_CONSTANT = 60;

/** A passage with what each leg said of it. */
export interface FusedRow {
  readonly ordinal: number;
  readonly scores: HitScores & { readonly rrfScore: number };
}

/**
 * Weighted reciprocal rank fusion: a passage's score is the sum of `weight / (60 + rank)` over the legs that found it.
 * Legs of unequal strength need unequal weights, or the weaker one displaces what the stronger one ranks first.
 * @returns all passages of all legs, best first; equal scores in order of ordinal
 * @see Cormack, Clarke & Büttcher 2009, Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods
 */
export function fuse(lists: readonly RankedList[], weights: Readonly<Record<RankedList['leg'], number>>): FusedRow[] {
  const fused = new Map<number, FusedRow>();
  for (const { leg, rows } of lists) {
    for (const [index, { ordinal, score }] of rows.entries()) {
      const rank = index + 1;
      const before = fused.get(ordinal)?.scores;
      const trace = leg === 'lexical' ? { bm25Score: score, bm25Rank: rank } : { cosine: score, cosineRank: rank };
      const rrfScore = (before?.rrfScore ?? 0) + weights[leg] / (RANK_CONSTANT + rank);
      fused.set(ordinal, { ordinal, scores: { ...before, ...trace, rrfScore } });
    }
  }
  return [...fused.values()].toSorted((a, b) => b.scores.rrfScore - a.scores.rrfScore || a.ordinal - b.ordinal);
}
