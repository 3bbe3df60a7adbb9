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
  const weighted = FEATURES.filter((name) => weights[name]);
  return {
    fingerprint: 'linear/3',
    rerank: (query: ParsedQuery, hits: readonly Hit[]): readonly Hit[] => {
      const features = matchFeatures(query, hits, { lexical, store });
      return hits
        .map((hit, row) => {
          const shares: Record<string, number> = {};
          let rerankScore = 0;
          for (const name of weighted)
            rerankScore += shares[name] = (weights[name] as number) * (features[row] as MatchFeatures)[name];
          return { hit, rerankScore, shares };
        })
        .toSorted((a, b) => b.rerankScore - a.rerankScore || a.hit.passage.ordinal - b.hit.passage.ordinal)
        .map(({ hit, ...reranked }, index) => ({ ...hit, rank: index + 1, scores: { ...hit.scores, ...reranked } }));
    },
  };
}
