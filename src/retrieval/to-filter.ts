import { fold } from '../text/fold.ts';
import type { Article } from '../types/article.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Limits } from '../types/query.ts';

/**
 * Limits as a test of passages, which asks each article once.
 * @returns undefined when there is no limit
 */
export function toFilter(limits: Limits, store: PassageStore): OrdinalFilter | undefined {
  const articlePasses = toArticleTest(limits, store);
  if (!articlePasses) return undefined;
  const passes = new Map<string, boolean>();
  return (ordinal) => {
    const articleId = store.passages[ordinal]?.articleId ?? '';
    let passed = passes.get(articleId);
    if (passed === undefined) {
      const article = store.article(articleId);
      passes.set(articleId, (passed = article !== undefined && articlePasses(article)));
    }
    return passed;
  };
}

/**
 * Limits as a test of articles. An undated issue is outside every date range; a section matches when it, or the name of the
 * page, holds the words asked for; an article printed on two pages is on both.
 * @returns undefined when there is no limit
 */
export function toArticleTest(
  { from, to, section, page, paper, author }: Limits,
  store: PassageStore,
): ((article: Article) => boolean) | undefined {
  if (!from && !to && !section && !page && !paper && !author) return undefined;
  const wanted = fold(section ?? '');
  return (article) => {
    const issue = store.issue(article.issueId);
    const date = issue?.date ?? null;
    if ((from || to) && (!date || (from && date < from) || (to && date > to))) return false;
    if (paper && fold(issue?.paper ?? '') !== paper) return false;
    if (author && !article.bylines.some(({ names }) => names.some((name) => fold(name) === author))) return false;
    const pages = article.pageIds.map((id) => store.page(id));
    if (page && !pages.some((one) => one?.number === page)) return false;
    return (
      !wanted || [article.section, ...pages.map((one) => one?.title ?? '')].some((name) => fold(name).includes(wanted))
    );
  };
}
