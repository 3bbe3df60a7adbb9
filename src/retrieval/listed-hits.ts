import type { Hit } from '../types/hit.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** The first passage of each listed article, in order, at most `k`. They were not scored: they are what was asked for. */
export function listedHits(articleIds: readonly string[], store: PassageStore, k: number): Hit[] {
  return articleIds.slice(0, k).flatMap((id, index) => {
    const article = store.article(id);
    const passage = store.passagesOf(id)[0];
    return article && passage ? [{ rank: index + 1, passage, article, scores: {} }] : [];
  });
}
