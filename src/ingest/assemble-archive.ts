import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Archive, PageArticle, PageReading } from '../types/reading.ts';
import { agreeOnIssue } from './agree-on-issue.ts';
import { archiveIds } from './archive-ids.ts';
import { findVariants } from './find-variants.ts';
import { joinArticle } from './join-article.ts';
import { joinContinuations, type Place } from './join-continuations.ts';

/**
 * Puts page readings together: pages to issues, texts that jump from page to page to whole articles, an id to each, and
 * the printings of one text named to each other.
 * The same readings give the same archive, whatever their order: it is sorted by issue, page and place on the page.
 */
export function assembleArchive(readings: readonly PageReading[]): Archive {
  const ordered = agreeOnIssue(readings).toSorted((a, b) => compare(a.page.file, b.page.file));
  const ids = archiveIds(ordered);
  const sheets = ordered
    .map((reading, n): Sheet => ({ reading, issueId: ids[n]?.issueId ?? '', pageId: ids[n]?.pageId ?? '' }))
    .toSorted((a, b) => compare(a.issueId, b.issueId) || comparePages(a, b));
  const printed = [...byIssue(sheets)].map(([id, ofIssue]) => {
    const articles = articlesOf(ofIssue);
    return { issue: issueOf(id, ofIssue), pages: ofIssue.map((sheet) => pageOf(sheet, articles)), articles };
  });
  const articles = printed.flatMap((p) => p.articles);
  const variants = findVariants(articles);
  return {
    issues: printed.map((p) => p.issue),
    pages: printed.flatMap((p) => p.pages),
    articles: articles.map((a) => ({ ...a, variants: variants.get(a.id) ?? [] })),
  };
}

/** An article whose other printings are not yet known. */
type PrintedArticle = Omit<Article, 'variants'>;

interface Sheet {
  readonly reading: PageReading;
  readonly issueId: string;
  readonly pageId: string;
}

function byIssue(sheets: readonly Sheet[]): Map<string, Sheet[]> {
  const issues = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const known = issues.get(sheet.issueId);
    if (known) known.push(sheet);
    else issues.set(sheet.issueId, [sheet]);
  }
  return issues;
}

function articlesOf(sheets: readonly Sheet[]): PrintedArticle[] {
  const isDated = sheets.some((s) => s.reading.identity.date.value !== null);
  const joins = isDated ? joinContinuations(sheets.map((s) => s.reading)) : [];
  const next = new Map(joins.map(({ from, to }) => [placeKey(from), to]));
  const taken = new Set(joins.map(({ to }) => placeKey(to)));
  return sheets.flatMap((sheet, page) =>
    sheet.reading.articles.flatMap((article, n) => {
      const place = { page, article: n };
      if (taken.has(placeKey(place))) return [];
      const parts = [{ sheet, article }];
      for (let at = next.get(placeKey(place)); at; at = next.get(placeKey(at))) {
        const further = sheets[at.page];
        const rest = further?.reading.articles[at.article];
        if (further && rest) parts.push({ sheet: further, article: rest });
      }
      const id = `${sheet.pageId}-a${String(n + 1).padStart(2, '0')}`;
      return [printedArticle(id, parts)];
    }),
  );
}

function placeKey({ page, article }: Place): string {
  return `${page}/${article}`;
}

/** An article of its parts, each with the sheet that it stands on, in reading order. */
function printedArticle(
  id: string,
  parts: readonly { readonly sheet: Sheet; readonly article: PageArticle }[],
): PrintedArticle {
  return {
    id,
    issueId: parts[0]?.sheet.issueId ?? '',
    pageIds: parts.map(({ sheet }) => sheet.pageId),
    ...joinArticle(parts.map(({ article }) => article)),
    sources: parts.map(({ sheet, article }) => ({ file: sheet.reading.page.file, spans: article.spans })),
  };
}

function issueOf(id: string, sheets: readonly Sheet[]): Issue {
  const { paper, date, dateEstimate } = (sheets[0] as Sheet).reading.identity;
  const best =
    sheets.map((s) => s.reading.identity).find((i) => i.date.basis !== 'inferred') ?? sheets[0]?.reading.identity;
  return {
    id,
    paper: sheets.map((s) => s.reading.identity.paper.value).find((p) => p !== null) ?? null,
    paperBasis: sheets.map((s) => s.reading.identity.paper).find((p) => p.value !== null)?.basis ?? paper.basis,
    date: date.value,
    dateBasis: best?.date.basis ?? date.basis,
    dateConfidence: best?.date.confidence ?? date.confidence,
    dateEvidence: best?.date.evidence ?? date.evidence,
    ...(date.value === null && dateEstimate ? { dateEstimate } : {}),
    edition: sheets.map((s) => s.reading.identity.edition).find(Boolean) ?? '',
    pageIds: sheets.map((s) => s.pageId),
  };
}

function pageOf({ reading, issueId, pageId }: Sheet, articles: readonly PrintedArticle[]): Page {
  const { page, identity, title, furniture } = reading;
  return {
    id: pageId,
    issueId,
    file: page.file,
    number: identity.page.value,
    numberBasis: identity.page.basis,
    title,
    articleIds: articles.filter((a) => a.pageIds.includes(pageId)).map((a) => a.id),
    furniture,
    sha256: page.sha256,
  };
}

function comparePages(a: Sheet, b: Sheet): number {
  const [first, second] = [a.reading.identity.page.value, b.reading.identity.page.value];
  if (first !== second) return first === null ? 1 : second === null ? -1 : compare(first, second);
  return compare(a.reading.page.file, b.reading.page.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
