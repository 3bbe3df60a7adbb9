import type { Issue } from '../../types/issue.ts';
import type { Page } from '../../types/page.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';

/**
 * The pages of an issue as they were printed, in their order. E-paper systems write an article a file: the files of one
 * numbered page are together. A page without a number stands by itself.
 */
export function printedPages(store: PassageStore, issue: Issue): [first: Page, ...further: Page[]][] {
  const printed = new Map<string, [Page, ...Page[]]>();
  for (const page of issue.pageIds.flatMap((id) => store.page(id) ?? [])) {
    const key = page.number ?? page.id;
    const together = printed.get(key);
    if (together) together.push(page);
    else printed.set(key, [page]);
  }
  return [...printed.values()];
}
