import type { IssuesResponse } from '../../contract/archive.ts';
import type { Issue } from '../../types/issue.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import type { Snapshot } from '../../types/snapshot.ts';
import { printedPages } from './printed-pages.ts';

type IssueSummary = IssuesResponse['issues'][number];

const DAY_MS = 86_400_000;

/** Every issue, and the runs of days without one between the first dated issue and the last. */
export function calendar(snapshot: Snapshot): IssuesResponse {
  const { store, manifest } = snapshot;
  return {
    issues: store.issues.map((issue) => issueSummary(store, issue)),
    coverage: { ...manifest.coverage, issues: store.issues.length },
    gaps: gapsBetween(store.issues.flatMap((issue) => issue.date ?? [])),
  };
}

/** An issue with the number of its pages and of its articles; one that jumps to another page counts once. */
export function issueSummary(store: PassageStore, issue: Issue): IssueSummary {
  const { id, paper, date, dateBasis, dateConfidence, dateEvidence, dateEstimate, edition, pageIds } = issue;
  const ids = pageIds.flatMap((pageId) => store.page(pageId)?.articleIds ?? []);
  const articles = new Set(ids.filter((articleId) => store.article(articleId))).size;
  const estimate = dateEstimate ? { dateEstimate } : {};
  return {
    id,
    paper,
    date,
    dateBasis,
    dateConfidence,
    dateEvidence,
    ...estimate,
    edition,
    pages: printedPages(store, issue).length,
    articles,
  };
}

function gapsBetween(dates: readonly string[]): IssuesResponse['gaps'] {
  const days = [...new Set(dates)].map((date) => Date.parse(date)).toSorted((a, b) => a - b);
  return days.slice(1).flatMap((day, i) => {
    const before = days[i] ?? day;
    const missing = Math.round((day - before) / DAY_MS) - 1;
    return missing > 0 ? [{ from: isoDate(before + DAY_MS), to: isoDate(day - DAY_MS), days: missing }] : [];
  });
}

const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
