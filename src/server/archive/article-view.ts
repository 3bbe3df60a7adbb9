import type { ArticleResponse } from '../../contract/archive.ts';
import { BaowenError } from '../../errors.ts';
import { citationLabel } from '../../text/label.ts';
import { articleRef, printedIn } from '../../text/refs.ts';
import type { Article } from '../../types/article.ts';
import type { Issue } from '../../types/issue.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import { servedArticle } from './served-article.ts';

/**
 * An article whole, with where it was printed, where else its text is, and its neighbours in the issue.
 * @throws BaowenError `article_not_found`, `article_withdrawn`
 */
export function articleView(store: PassageStore, articleId: string): ArticleResponse {
  const article = servedArticle(store, articleId);
  const issue = store.issue(article.issueId);
  const pages = article.pageIds.flatMap((pageId) => store.page(pageId) ?? []);
  const printed = printedIn(article, store);
  if (!issue || !printed) throw new BaowenError('article_not_found', articleId);
  const { id, type, kicker, headline, deck, section, subheads, bylines, dateline, paragraphs, tables, sources } =
    article;
  const { url } = articleRef(article);
  return {
    article: { id, type, kicker, headline, deck, section, subheads, bylines, dateline, paragraphs, tables, url },
    label: citationLabel(printed, headline),
    issue: printed,
    dateEvidence: issue.dateEvidence,
    pages: pages.map((page) => ({ id: page.id, file: page.file, number: page.number })),
    sources,
    variants: variantsOf(store, article),
    ...neighbours(store, issue, article),
  };
}

function variantsOf(store: PassageStore, { variants }: Article): ArticleResponse['variants'] {
  const found = variants.flatMap((id) => {
    const article = store.article(id);
    const issue = article && printedIn(article, store);
    return issue ? [{ article: articleRef(article), issue }] : [];
  });
  return found.toSorted((a, b) => (a.issue.date ?? UNDATED).localeCompare(b.issue.date ?? UNDATED));
}

/** Sorts behind every date. */
const UNDATED = '9999';

function neighbours(
  store: PassageStore,
  issue: Issue,
  article: Article,
): Partial<Pick<ArticleResponse, 'previous' | 'next'>> {
  const printed = issue.pageIds.flatMap((pageId) => store.page(pageId)?.articleIds ?? []);
  const ids = [...new Set(printed)].filter((id) => store.article(id));
  const at = ids.indexOf(article.id);
  const previous = store.article(ids[at - 1] ?? '');
  const next = store.article(ids[at + 1] ?? '');
  return { ...(previous && { previous: articleRef(previous) }), ...(next && { next: articleRef(next) }) };
}
