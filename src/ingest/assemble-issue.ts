import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { PageArticle, PageReading } from '../types/reading.ts';
import { joinArticle } from './join-article.ts';
import { joinContinuations, type Place } from './join-continuations.ts';
import type { Sheet } from './sheets.ts';

type PageSheet = Sheet<PageReading>;

/** An article whose other printings are not yet known. */
export type PrintedArticle = Omit<Article, 'variants'>;

/** An issue with its pages and whole articles. */
export interface PrintedIssue {
  readonly issue: Issue;
  readonly pages: readonly Page[];
  readonly articles: readonly PrintedArticle[];
}

/** Puts the pages of one issue together: texts that jump from page to page to whole articles, an id to each. */
export function assembleIssue(id: string, sheets: readonly PageSheet[]): PrintedIssue {
  const articles = articlesOf(sheets);
  return { issue: issueOf(id, sheets), pages: sheets.map((sheet) => pageOf(sheet, articles)), articles };
}

function articlesOf(sheets: readonly PageSheet[]): PrintedArticle[] {
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
  parts: readonly { readonly sheet: PageSheet; readonly article: PageArticle }[],
): PrintedArticle {
  return {
    id,
    issueId: parts[0]?.sheet.issueId ?? '',
    pageIds: parts.map(({ sheet }) => sheet.pageId),
    ...joinArticle(parts.map(({ article }) => article)),
    sources: parts.map(({ sheet, article }) => ({ file: sheet.reading.page.file, spans: article.spans })),
  };
}

function issueOf(id: string, sheets: readonly PageSheet[]): Issue {
  const { paper, date, dateEstimate } = (sheets[0] as PageSheet).reading.identity;
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

function pageOf({ reading, issueId, pageId }: PageSheet, articles: readonly PrintedArticle[]): Page {
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
