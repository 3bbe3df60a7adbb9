import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Archive, PageArticle, PageReading } from '../types/reading.ts';
import { archiveIds } from './archive-ids.ts';
import { findVariants } from './find-variants.ts';
import { joinContinuations } from './join-continuations.ts';
import { gapsIn } from './gaps.ts';

/**
 * Puts page readings together: pages to issues, texts that jump from page to page to whole articles, an id to each, and
 * the printings of one text named to each other.
 * The same readings give the same archive, whatever their order: it is sorted by issue, page and place on the page.
 */
export function assembleArchive(readings: readonly PageReading[]): Archive {
  const ordered = readings.toSorted((a, b) => compare(a.page.file, b.page.file));
  const ids = archiveIds(ordered);
  const sheets = ordered
    .map((reading, n): Sheet => ({ reading, issueId: ids[n]?.issueId ?? '', pageId: ids[n]?.pageId ?? '' }))
    .toSorted((a, b) => compare(a.issueId, b.issueId) || comparePages(a, b));
  const issues: Issue[] = [];
  const pages: Page[] = [];
  const articles: PrintedArticle[] = [];
  for (const issueId of new Set(sheets.map((s) => s.issueId))) {
    const ofIssue = sheets.filter((s) => s.issueId === issueId);
    const whole = articlesOf(ofIssue);
    issues.push(issueOf(issueId, ofIssue));
    pages.push(...ofIssue.map((sheet) => pageOf(sheet, whole)));
    articles.push(...whole);
  }
  const variants = findVariants(articles);
  return { issues, pages, articles: articles.map((a) => ({ ...a, variants: variants.get(a.id) ?? [] })) };
}

/** An article whose other printings are not yet known. */
type PrintedArticle = Omit<Article, 'variants'>;

interface Sheet {
  readonly reading: PageReading;
  readonly issueId: string;
  readonly pageId: string;
}

function articlesOf(sheets: readonly Sheet[]): PrintedArticle[] {
  const isDated = sheets.some((s) => s.reading.identity.date.value !== null);
  const joins = isDated ? joinContinuations(sheets.map((s) => s.reading)) : [];
  const taken = new Set(joins.map(({ to }) => `${to.page}/${to.article}`));
  return sheets.flatMap((sheet, page) =>
    sheet.reading.articles.flatMap((article, n) => {
      if (taken.has(`${page}/${n}`)) return [];
      const jump = joins.find((j) => j.from.page === page && j.from.article === n);
      const further = jump && sheets[jump.to.page];
      const rest = jump && further?.reading.articles[jump.to.article];
      const id = `${sheet.pageId}-a${String(n + 1).padStart(2, '0')}`;
      return [further && rest ? joined(id, sheet, article, further, rest) : single(id, sheet, article)];
    }),
  );
}

function single(id: string, sheet: Sheet, article: PageArticle): PrintedArticle {
  const { spans, jumpsTo, jumpsFrom: _, ...fields } = article;
  const gaps = jumpsTo === null ? fields.gaps : withGapAtEnd(article);
  const { issueId, pageId, reading } = sheet;
  return { id, issueId, pageIds: [pageId], ...fields, gaps, sources: [{ file: reading.page.file, spans }] };
}

/** The text that was to go on elsewhere breaks off where its body ends, before any captions. */
function withGapAtEnd({ paragraphs, gaps }: PageArticle): readonly number[] {
  let offset = 0;
  let end = 0;
  for (const { role, text } of paragraphs) {
    offset += text.length;
    if (role !== 'caption') end = offset;
    offset += 1;
  }
  return gaps.includes(end) ? gaps : [...gaps, end].toSorted((a, b) => a - b);
}

function joined(id: string, sheet: Sheet, article: PageArticle, further: Sheet, rest: PageArticle): PrintedArticle {
  const { jumpsTo: _, jumpsFrom: __, spans, ...fields } = article;
  const all = [...article.paragraphs, ...rest.paragraphs];
  const paragraphs = [...all.filter((p) => p.role !== 'caption'), ...all.filter((p) => p.role === 'caption')];
  const text = paragraphs.map((p) => p.text).join('\n');
  return {
    ...fields,
    id,
    issueId: sheet.issueId,
    pageIds: [sheet.pageId, further.pageId],
    subheads: [...article.subheads, ...rest.subheads],
    bylines: [...article.bylines, ...rest.bylines.filter((b) => !article.bylines.some((a) => a.role === b.role))],
    paragraphs,
    text,
    gaps: gapsMoved(article, rest, paragraphs),
    sources: [
      { file: sheet.reading.page.file, spans },
      { file: further.reading.page.file, spans: rest.spans },
    ],
  };
}

/** Gaps stand at paragraph ends, so they move with their paragraphs. */
function gapsMoved(article: PageArticle, rest: PageArticle, paragraphs: PageArticle['paragraphs']): number[] {
  return gapsIn(paragraphs, new Set([article, rest].flatMap(brokenParagraphs)));
}

function brokenParagraphs({ paragraphs, gaps }: PageArticle): PageArticle['paragraphs'] {
  let offset = -1;
  return paragraphs.filter((p) => gaps.includes((offset += p.text.length + 1)));
}

function issueOf(id: string, sheets: readonly Sheet[]): Issue {
  const { paper, date } = (sheets[0] as Sheet).reading.identity;
  const best =
    sheets.map((s) => s.reading.identity).find((i) => i.date.basis !== 'inferred') ?? sheets[0]?.reading.identity;
  return {
    id,
    paper: sheets.map((s) => s.reading.identity.paper.value).find((p) => p !== null) ?? null,
    paperBasis: sheets.map((s) => s.reading.identity.paper).find((p) => p.value !== null)?.basis ?? paper.basis,
    date: date.value,
    dateBasis: best?.date.basis ?? date.basis,
    dateEvidence: best?.date.evidence ?? date.evidence,
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
