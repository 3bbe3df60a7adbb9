import type { ArticleResponse } from '../../contract/archive.ts';
import { BaowenError } from '../../errors.ts';
import { citationLabel } from '../../text/label.ts';
import { articleRef, issueRef } from '../../text/refs.ts';
import type { Article } from '../../types/article.ts';
import type { Issue } from '../../types/issue.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';

/**
 * An article whole, with where it was printed and its neighbours in the issue.
 * @throws BaowenError `article_not_found`
 */
export function articleView(store: PassageStore, articleId: string): ArticleResponse {
  const article = store.article(articleId);
  const issue = article && store.issue(article.issueId);
  const pages = article?.pageIds.flatMap((pageId) => store.page(pageId) ?? []) ?? [];
  const [firstPage] = pages;
  if (!article || !issue || !firstPage) throw new BaowenError('article_not_found', articleId);
  const { id, type, kicker, headline, deck, section, subheads, bylines, dateline, paragraphs, sources } = article;
  const { url } = articleRef(article);
  const printed = issueRef(issue, firstPage);
  return {
    article: { id, type, kicker, headline, deck, section, subheads, bylines, dateline, paragraphs, url },
    label: citationLabel(printed, headline),
    issue: printed,
    pages: pages.map((page) => ({ id: page.id, file: page.file, number: page.number })),
    sources,
    ...neighbours(store, issue, article),
  };
}

function neighbours(
  store: PassageStore,
  issue: Issue,
  article: Article,
): Partial<Pick<ArticleResponse, 'previous' | 'next'>> {
  const ids = [...new Set(issue.pageIds.flatMap((pageId) => store.page(pageId)?.articleIds ?? []))];
  const at = ids.indexOf(article.id);
  const previous = store.article(ids[at - 1] ?? '');
  const next = store.article(ids[at + 1] ?? '');
  return { ...(previous && { previous: articleRef(previous) }), ...(next && { next: articleRef(next) }) };
}
