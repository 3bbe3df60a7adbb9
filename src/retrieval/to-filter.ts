import { fold } from '../text/fold.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Filters } from '../types/query.ts';

/**
 * The reader's limits as a test of passages. An undated issue is outside every date range; a section matches when it
 * holds the words asked for; an article printed on two pages is on both.
 * @returns undefined when there is no limit
 */
export function toFilter({ from, to, section, page }: Filters, store: PassageStore): OrdinalFilter | undefined {
  if (!from && !to && !section && !page) return undefined;
  const wanted = fold(section ?? '');
  const passes = new Map<string, boolean>();
  const articlePasses = (articleId: string): boolean => {
    const article = store.article(articleId);
    if (!article) return false;
    const date = store.issue(article.issueId)?.date ?? null;
    if ((from || to) && (!date || (from && date < from) || (to && date > to))) return false;
    if (wanted && !fold(article.section).includes(wanted)) return false;
    return !page || article.pageIds.some((id) => store.page(id)?.number === page);
  };
  return (ordinal) => {
    const articleId = store.passages[ordinal]?.articleId ?? '';
    let passed = passes.get(articleId);
    if (passed === undefined) passes.set(articleId, (passed = articlePasses(articleId)));
    return passed;
  };
}
