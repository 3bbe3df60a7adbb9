import type { PageResponse } from '../../contract/archive.ts';
import { BaowenError } from '../../errors.ts';
import { articleRef, issueRef } from '../../text/refs.ts';
import type { Article } from '../../types/article.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';

/**
 * A page file as printed, with what of it belongs to which article; of an article that jumps, only the part on this
 * page.
 * @throws BaowenError `page_not_found`
 */
export function pageView(store: PassageStore, pageId: string): PageResponse {
  const page = store.page(pageId);
  const issue = page && store.issue(page.issueId);
  const text = store.pageText(pageId);
  if (!page || !issue || text === undefined) throw new BaowenError('page_not_found', pageId);
  const { id, file, number, numberBasis, title, furniture } = page;
  const articles = page.articleIds.flatMap((articleId) => store.article(articleId) ?? []);
  return {
    page: { id, file, number, numberBasis, title },
    issue: issueRef(issue, page),
    text,
    articles: articles.map((article) => onPage(article, file)),
    furniture,
  };
}

function onPage(article: Article, file: string): PageResponse['articles'][number] {
  const spans = article.sources.filter((source) => source.file === file).flatMap((source) => source.spans);
  return { ...articleRef(article), spans };
}
