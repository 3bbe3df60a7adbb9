import type { SearchParts } from '../../src/pipelines/search.ts';

/** The same search with a part taken out, each under what it lacks. */
export function ablationsOf(parts: SearchParts): Readonly<Record<string, SearchParts>> {
  const { embedder, reranker } = parts;
  return {
    // a vector of zeros is near nothing
    'no vectors': {
      ...parts,
      embedder: { ...embedder, embedQuery: async () => new Float32Array(embedder.dimension) },
    },
    'no reranker': { ...parts, reranker: { ...reranker, rerank: (_, hits) => hits } },
  };
}
