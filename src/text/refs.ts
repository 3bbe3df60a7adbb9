import type { ArticleRef, Evidence, EvidenceCard, IssueRef } from '../types/answer.ts';
import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import { citationLabel } from './label.ts';

/** How an article is named on the wire. */
export function articleRef(article: Article): ArticleRef {
  const { id, headline, section, bylines } = article;
  return { id, headline, section, bylines, url: `/articles/${encodeURIComponent(id)}` };
}

/** The issue and the pages an article is printed in; undefined when the store does not hold them. */
export function printedIn(article: Article, store: PassageStore): IssueRef | undefined {
  const issue = store.issue(article.issueId);
  const pages = article.pageIds.flatMap((id) => store.page(id) ?? []);
  const [first] = pages;
  return issue && first && { ...issueRef(issue, first), pages: numbersOf(pages) };
}

/** How an issue and one of its pages are named on the wire. */
export function issueRef(issue: Issue, page: Page): IssueRef {
  return {
    id: issue.id,
    paper: issue.paper,
    date: issue.date,
    dateBasis: issue.dateBasis,
    dateConfidence: issue.dateConfidence,
    ...(issue.dateEstimate ? { dateEstimate: issue.dateEstimate } : {}),
    page: page.number,
    pages: numbersOf([page]),
    pageBasis: page.numberBasis,
  };
}

/** What is shown of a piece of evidence while the answer is being written. */
export function evidenceCard({ n, passageId, article, issue }: Evidence): EvidenceCard {
  return { n, passageId, label: citationLabel(issue, article.headline), article: articleRef(article), issue };
}

function numbersOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ number }) => number ?? []);
}
