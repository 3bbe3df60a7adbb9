import type { IssueResponse } from '../../contract/archive.ts';
import { BaowenError } from '../../errors.ts';
import { articleRef } from '../../text/refs.ts';
import type { Article } from '../../types/article.ts';
import type { Issue } from '../../types/issue.ts';
import type { Page } from '../../types/page.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import { issueSummary } from './calendar.ts';
import { printedPages } from './printed-pages.ts';

/**
 * The pages of an issue with their articles, in print order; an article that jumps stands on each of its pages. A page whose
 * articles are files of their own is one entry, with the id and file of the first.
 * @throws BaowenError `issue_not_found`
 */
export function issueContents(store: PassageStore, issueId: string): IssueResponse {
  const issue = store.issue(issueId);
  if (!issue) throw new BaowenError('issue_not_found', issueId);
  return {
    issue: issueSummary(store, issue),
    pages: printedPages(store, issue).map((files) => pageContents(store, files)),
    ...neighbours(store, issue),
  };
}

/** The store has the issues of a paper in order of date. An undated one has no place among them. */
function neighbours(store: PassageStore, issue: Issue): Pick<IssueResponse, 'previous' | 'next'> {
  if (!issue.date) return {};
  const ofPaper = store.issues.filter(({ paper, date }) => paper === issue.paper && date !== null);
  const at = ofPaper.findIndex(({ id }) => id === issue.id);
  const [previous, next] = [ofPaper[at - 1], ofPaper[at + 1]];
  return {
    ...(previous && { previous: issueSummary(store, previous) }),
    ...(next && { next: issueSummary(store, next) }),
  };
}

function pageContents(store: PassageStore, files: readonly [Page, ...Page[]]): IssueResponse['pages'][number] {
  const { id, file, number, numberBasis } = files[0];
  const title = files.find((page) => page.title !== '')?.title ?? '';
  const articleIds = files.flatMap((page) => page.articleIds);
  const articles = articleIds.flatMap((articleId) => store.article(articleId) ?? []).map(contentsEntry);
  const withdrawn = articleIds.flatMap((articleId) => store.withdrawal(articleId) ?? []);
  return { id, file, number, numberBasis, title, articles, ...(withdrawn.length > 0 && { withdrawn }) };
}

function contentsEntry(article: Article): IssueResponse['pages'][number]['articles'][number] {
  const { kicker, type } = article;
  return { ...articleRef(article), kicker, type };
}
