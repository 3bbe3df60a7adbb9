import type { ArticleRef, Evidence, EvidenceCard, IssueRef } from '../types/answer.ts';
import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import { citationLabel } from './label.ts';

/** How an article is named on the wire. */
export function articleRef(article: Article): ArticleRef {
  const { id, headline, section, bylines } = article;
  return { id, headline, section, bylines, url: `/articles/${encodeURIComponent(id)}` };
}

/** How an issue and page are named on the wire. */
export function issueRef(issue: Issue, page: Page): IssueRef {
  return {
    id: issue.id,
    paper: issue.paper,
    date: issue.date,
    dateBasis: issue.dateBasis,
    page: page.number,
    pageBasis: page.numberBasis,
  };
}

/** What is shown of a piece of evidence while the answer is being written. */
export function evidenceCard({ n, passageId, article, issue }: Evidence): EvidenceCard {
  return { n, passageId, label: citationLabel(issue, article.headline), article: articleRef(article), issue };
}
