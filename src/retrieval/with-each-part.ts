import type { Hit } from '../types/hit.ts';

/**
 * The hits of a question of several parts: the best of the whole, then the best of each part, then the seconds, so that each
 * part has its evidence among the first.
 * @param lists the hits of the whole question, then those of each part, best first
 * @returns at most `k`, no passage twice, ranks from 1
 */
export function withEachPart(lists: readonly (readonly Hit[])[], k: number): Hit[] {
  const taken = new Map<string, Hit>();
  const longest = Math.max(...lists.map((hits) => hits.length));
  for (let place = 0; place < longest && taken.size < k; place++) {
    for (const hits of lists) {
      const hit = hits[place];
      if (hit && !taken.has(hit.passage.id)) taken.set(hit.passage.id, hit);
    }
  }
  return [...taken.values()].slice(0, k).map((hit, index) => ({ ...hit, rank: index + 1 }));
}
