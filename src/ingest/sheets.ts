import { agreeOnIssue } from './agree-on-issue.ts';
import { archiveIds } from './archive-ids.ts';
import type { PageFacts } from './page-facts.ts';

/** A page with its place in the archive. */
export interface Sheet<T extends PageFacts> {
  readonly reading: T;
  readonly issueId: string;
  readonly pageId: string;
}

/**
 * Puts pages to issues, neighbours agreeing on their day.
 * @returns issues in order of their ids, each with its sheets in order of page; the same whatever the order of the pages
 */
export function sheetsByIssue<T extends PageFacts>(pages: readonly T[]): Map<string, readonly Sheet<T>[]> {
  const ordered = agreeOnIssue(pages).toSorted((a, b) => compare(a.page.file, b.page.file));
  const ids = archiveIds(ordered);
  const sheets = ordered
    .map((reading, n): Sheet<T> => ({ reading, issueId: ids[n]?.issueId ?? '', pageId: ids[n]?.pageId ?? '' }))
    .toSorted((a, b) => compare(a.issueId, b.issueId) || comparePages(a.reading, b.reading));
  const issues = new Map<string, Sheet<T>[]>();
  for (const sheet of sheets) {
    const known = issues.get(sheet.issueId);
    if (known) known.push(sheet);
    else issues.set(sheet.issueId, [sheet]);
  }
  return issues;
}

function comparePages(a: PageFacts, b: PageFacts): number {
  const [first, second] = [a.identity.page.value, b.identity.page.value];
  if (first !== second) return first === null ? 1 : second === null ? -1 : compare(first, second);
  return compare(a.page.file, b.page.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
