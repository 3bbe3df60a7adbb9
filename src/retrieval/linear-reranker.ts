import type { Hit } from '../types/hit.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Reranker } from '../types/ports/reranker.ts';
import type { ParsedQuery } from '../types/query.ts';
import { FEATURES, matchFeatures, type Feature, type MatchFeatures } from './match-features.ts';

/** What each feature weighs; one left out weighs nothing. */
export type RerankerWeights = Readonly<Partial<Record<Feature, number>>>;

/**
 * A weighted sum of match features, each share of it told. Made for one snapshot, whose idf and issue dates it uses.
 * @param weights made for the embedder that the snapshot's vectors come from
 */
export function createLinearReranker(
  { lexical, store }: { readonly lexical: LexicalIndex; readonly store: PassageStore },
  weights: RerankerWeights,
): Reranker {
  return {
    fingerprint: 'linear/3',
    rerank: (query: ParsedQuery, hits: readonly Hit[]): readonly Hit[] => {
      const features = matchFeatures(query, hits, { lexical, store });
      return hits
        .map((hit, row) => {
          const shares = sharesOf(features[row] as MatchFeatures, weights);
          const rerankScore = Object.values(shares).reduce((sum, share) => sum + share, 0);
          return { ...hit, scores: { ...hit.scores, rerankScore, shares } };
        })
        .toSorted((a, b) => b.scores.rerankScore - a.scores.rerankScore || a.passage.ordinal - b.passage.ordinal)
        .map((hit, index) => ({ ...hit, rank: index + 1 }));
    },
  };
}

function sharesOf(features: MatchFeatures, weights: RerankerWeights): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const name of FEATURES) if (weights[name]) shares[name] = weights[name] * features[name];
  return shares;
}
