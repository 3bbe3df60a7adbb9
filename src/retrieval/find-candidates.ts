import type { HitScores, RankedList } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { conceptScores } from './concept-scores.ts';
import { denseLeg } from './dense-leg.ts';
import { lexicalLeg } from './lexical-leg.ts';

/** A passage to be ranked, with what each leg says of it. */
export interface Candidate {
  readonly ordinal: number;
  readonly scores: HitScores;
}

export interface CandidateOptions {
  /** Passages the words may propose. */
  readonly byWords: number;
  /** Passages the vectors may propose. */
  readonly byVectors: number;
  readonly filter?: OrdinalFilter | undefined;
}

/**
 * All that the words propose and all that the vectors propose. They are not fused by rank: that displaces what the stronger
 * leg ranks first. The reranker compares them all, so the score of a leg that did not propose a passage is worked out here;
 * its rank stays out.
 * @param vector of the question; without one only words propose
 * @returns what the words propose, in its order, then what only the vectors do
 */
export function findCandidates(
  snapshot: Pick<Snapshot, 'lexical' | 'vectors' | 'store'>,
  query: ParsedQuery,
  vector: Float32Array | undefined,
  options: CandidateOptions,
): Candidate[] {
  const { lexical, vectors } = snapshot;
  const { filter } = options;
  const byWords = ranksOf(lexicalLeg(snapshot, query, options.byWords, filter));
  const byVectors = ranksOf(vector && denseLeg(vectors, vector, options.byVectors, filter));
  const ordinals = [...new Set([...byWords.keys(), ...byVectors.keys()])];
  const unscored = ordinals.slice(byWords.size);
  const scores = conceptScores(lexical, query, unscored);
  return ordinals.map((ordinal, i) => {
    const [word, near] = [byWords.get(ordinal), byVectors.get(ordinal)];
    const bm25Score = word?.score ?? scores[i - byWords.size] ?? 0;
    const cosine = near?.score ?? (vector && vectors.cosine(ordinal, vector));
    return {
      ordinal,
      scores: {
        bm25Score,
        ...(cosine !== undefined && { cosine }),
        ...(word && { bm25Rank: word.rank }),
        ...(near && { cosineRank: near.rank }),
      },
    };
  });
}

function ranksOf(list: RankedList | undefined): Map<number, { readonly rank: number; readonly score: number }> {
  return new Map(list?.rows.map(({ ordinal, score }, index) => [ordinal, { rank: index + 1, score }]));
}
