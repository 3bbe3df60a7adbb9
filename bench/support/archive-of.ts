import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import type { Article, ParagraphRole } from '../../src/types/article.ts';
import type { Issue } from '../../src/types/issue.ts';
import type { Page } from '../../src/types/page.ts';

/** A text of an evaluation set. */
export interface Document {
  readonly id: string;
  /** Empty when it has none, or when it is not to be searched. */
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly text: string;
  /** Where and by whom it was printed, where that is asked about. */
  readonly paper?: string;
  readonly page?: string;
  readonly authors?: readonly string[];
}

/** An archive of documents: an article each, under the document's id, on a page of its own, in the issue of its day. */
export function archiveOf(documents: readonly Document[]): ReadArchive {
  const printed = documents.map(print);
  const byIssue = new Map<string, Printed[]>();
  for (const one of printed) {
    const ofIssue = byIssue.get(one.article.issueId);
    if (ofIssue) ofIssue.push(one);
    else byIssue.set(one.article.issueId, [one]);
  }
  return {
    issues: [...byIssue].map(([id, ofIssue]) => issueOf(id, ofIssue)),
    pages: printed.map(({ page }) => page),
    articles: printed.map(({ article }) => article),
    pageTexts: new Map(printed.map(({ page, article }) => [page.id, article.text])),
    corpusFiles: {},
    failures: [],
  };
}

/** Both archives as one; no id may stand in both. */
export function joinArchives(a: ReadArchive, b: ReadArchive): ReadArchive {
  return {
    issues: [...a.issues, ...b.issues],
    pages: [...a.pages, ...b.pages],
    articles: [...a.articles, ...b.articles],
    pageTexts: { get: (pageId) => a.pageTexts.get(pageId) ?? b.pageTexts.get(pageId) },
    corpusFiles: { ...a.corpusFiles, ...b.corpusFiles },
    failures: [...a.failures, ...b.failures],
  };
}

interface Printed {
  readonly page: Page;
  readonly article: Article;
  readonly date: string | null;
  readonly paper: string | null;
}

function print({ id, title, date, text, paper, page: number, authors = [] }: Document): Printed {
  const file = `${id}.txt`;
  const issueId = `documents-${date ?? 'undated'}`;
  const pageId = `${id}-page`;
  const lines: (readonly [ParagraphRole, string])[] = [
    ['headline', title] as const,
    ...text.split(/[\r\n]+/u).map((line) => ['body', line] as const),
  ].filter(([, line]) => line.trim() !== '');
  let at = 0;
  const paragraphs = lines.map(([role, line]) => {
    const span = [at, at + line.length] as const;
    at += line.length + 1;
    return { role, text: line, segments: [{ file, span }] };
  });
  const article: Article = {
    id,
    issueId,
    pageIds: [pageId],
    type: 'news',
    kicker: '',
    headline: title,
    deck: '',
    section: '',
    subheads: [],
    bylines: authors.length > 0 ? [{ role: '记者', names: authors }] : [],
    dateline: '',
    paragraphs,
    text: lines.map(([, line]) => line).join('\n'),
    tables: [],
    sources: [{ file, spans: paragraphs.flatMap((p) => p.segments.map((s) => s.span)) }],
    gaps: [],
    variants: [],
  };
  const page: Page = {
    id: pageId,
    issueId,
    file,
    number: number ?? null,
    numberBasis: number ? 'front-matter' : 'unknown',
    title: '',
    articleIds: [id],
    furniture: [],
    sha256: '0'.repeat(64),
  };
  return { page, article, date, paper: paper ?? null };
}

function issueOf(id: string, printed: readonly Printed[]): Issue {
  const { date = null, paper = null } = printed[0] ?? {};
  return {
    id,
    paper,
    paperBasis: paper ? 'front-matter' : 'unknown',
    date,
    dateBasis: date ? 'front-matter' : 'unknown',
    dateConfidence: date ? 1 : 0,
    dateEvidence: '',
    edition: '',
    pageIds: printed.map(({ page }) => page.id),
  };
}
