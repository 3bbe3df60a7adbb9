import { describe, expect, it } from 'vitest';
import { loadRerankerWeights } from '../../src/retrieval/load-reranker-weights.ts';
import { FEATURES } from '../../src/retrieval/match-features.ts';

describe.each(['built-in', 'service'] as const)('the weights for a %s embedder', (table) => {
  const weights = loadRerankerWeights(table);

  it('are of features that there are', () => {
    expect(FEATURES).toEqual(expect.arrayContaining(Object.keys(weights)));
  });

  it('trust the words, and look at the vectors', () => {
    expect(weights.bm25).toBeGreaterThan(0);
    expect(weights.cosineZ).toBeGreaterThan(0);
  });
});
