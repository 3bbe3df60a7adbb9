import type { Hit } from '../types/hit.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Reranker } from '../types/ports/reranker.ts';
import type { ParsedQuery } from '../types/query.ts';
import { matchContext, matchFeatures, type MatchFeatures } from './match-features.ts';

/**
 * What each feature weighs. The likelihood of the right passage among the candidates was maximised over questions of an
 * encyclopaedia (not of newspapers), then rounded; features such questions hardly show (phrases, bylines, dates) were set by
 * hand.
 */
const WEIGHTS: Readonly<Record<keyof MatchFeatures, number>> = {
  bm25: 1,
  cosine: 0.2,
  words: 0.7,
  bigrams: 0.3,
  sentence: 0.4,
  longestRun: 0.4,
  phrases: 0.3,
  headings: 0.6,
  bylines: 0.2,
  dates: 0.2,
  shape: 0.1,
};

/** A weighted sum of match features, each share of it told. Made for one snapshot, whose idf and issue dates it uses. */
export function createLinearReranker({
  lexical,
  store,
}: {
  readonly lexical: LexicalIndex;
  readonly store: PassageStore;
}): Reranker {
  return {
    fingerprint: 'linear/1',
    rerank: (query: ParsedQuery, hits: readonly Hit[]): readonly Hit[] => {
      const context = matchContext(query, hits, lexical);
      return hits
        .map((hit) => {
          const date = store.issue(hit.article.issueId)?.date ?? null;
          const shares = sharesOf(matchFeatures(hit, date, context));
          const rerankScore = Object.values(shares).reduce((sum, share) => sum + share, 0);
          return { ...hit, scores: { ...hit.scores, rerankScore, shares } };
        })
        .toSorted((a, b) => b.scores.rerankScore - a.scores.rerankScore || a.passage.ordinal - b.passage.ordinal)
        .map((hit, index) => ({ ...hit, rank: index + 1 }));
    },
  };
}

function sharesOf(features: MatchFeatures): Record<keyof MatchFeatures, number> {
  const shares: Record<keyof MatchFeatures, number> = { ...features };
  for (const name of Object.keys(WEIGHTS) as (keyof MatchFeatures)[]) shares[name] = WEIGHTS[name] * features[name];
  return shares;
}
