import type { Article } from '../types/article.ts';
import type { FormerIndex } from './former-index.ts';
import type { MemoryPassageStore } from './memory-passage-store.ts';

/**
 * Says of articles that a new snapshot took over how long their texts are, without looking these up: as long as before, when
 * the texts of their pages lie in its file byte for byte as they lay in the former's.
 * @param store the new snapshot's, just opened
 * @param issues that were taken over
 */
export function lengthsBefore(
  store: MemoryPassageStore,
  { snapshot }: FormerIndex,
  issues: ReadonlySet<string>,
): (article: Article) => number | undefined {
  const compared = new Map<string, boolean>();
  const isSamePage = (pageId: string): boolean => {
    const known = compared.get(pageId);
    if (known !== undefined) return known;
    const [before, now] = [snapshot.store, store].map(({ parts }) => parts.pageTexts.deflated?.(pageId));
    const isSame = before !== undefined && now !== undefined && Buffer.compare(before, now) === 0;
    compared.set(pageId, isSame);
    return isSame;
  };
  return ({ id, issueId, pageIds }) =>
    issues.has(issueId) && pageIds.every(isSamePage) ? snapshot.store.passagesOf(id).at(-1)?.span[1] : undefined;
}
