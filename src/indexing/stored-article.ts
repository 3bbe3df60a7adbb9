import type { Article, Paragraph } from '../types/article.ts';

/** The text of a page file; undefined for one that is not in the archive. */
export type TextOf = (file: string) => string | undefined;

/** An article without the words that its page files hold. */
export interface StoredArticle extends Omit<Article, 'text' | 'paragraphs'> {
  /** Page files its words stand in. */
  readonly files: readonly string[];
  readonly paragraphs: readonly StoredParagraph[];
}

interface StoredParagraph {
  readonly role: Paragraph['role'];
  /** Number of the file, start and end of each segment, one after another. */
  readonly at: readonly number[];
  /** Only where it is not what stands there. */
  readonly text?: string;
}

/** @returns what `restoreArticle` makes the article from again */
export function storeArticle(article: Article, textOf: TextOf): StoredArticle {
  const files = [...new Set(article.paragraphs.flatMap(({ segments }) => segments.map(({ file }) => file)))];
  const paragraphs = article.paragraphs.map(({ role, text, segments }) => {
    const at = segments.flatMap(({ file, span }) => [files.indexOf(file), ...span]);
    return { role, at, ...(wordsAt(segments, textOf) !== text && { text }) };
  });
  // field by field: the same article is the same line, whether it was just read or restored from one
  return {
    id: article.id,
    issueId: article.issueId,
    pageIds: article.pageIds,
    type: article.type,
    kicker: article.kicker,
    headline: article.headline,
    deck: article.deck,
    section: article.section,
    subheads: article.subheads,
    bylines: article.bylines,
    dateline: article.dateline,
    tables: article.tables,
    sources: article.sources,
    gaps: article.gaps,
    variants: article.variants,
    files,
    paragraphs,
  };
}

/** @returns the article; its paragraphs' texts are slices of its own, not copies */
export function restoreArticle(article: StoredArticle, textOf: TextOf): Article {
  const { files, paragraphs: stored } = article;
  const segmentsOf = stored.map(({ at }) => segmentsAt(at, files));
  const text = stored.map((paragraph, n) => paragraph.text ?? wordsAt(segmentsOf[n] ?? [], textOf)).join('\n');
  let end = -1;
  const paragraphs = stored.map((paragraph, n) => {
    const segments = segmentsOf[n] ?? [];
    const start = end + 1;
    end = start + (paragraph.text?.length ?? segments.reduce((sum, { span }) => sum + span[1] - span[0], 0));
    return { role: paragraph.role, text: text.slice(start, end), segments };
  });
  // field by field, for what is spread takes thrice the memory
  return {
    id: article.id,
    issueId: article.issueId,
    pageIds: article.pageIds,
    type: article.type,
    kicker: article.kicker,
    headline: article.headline,
    deck: article.deck,
    section: article.section,
    subheads: article.subheads,
    bylines: article.bylines,
    dateline: article.dateline,
    paragraphs,
    text,
    tables: article.tables,
    sources: article.sources,
    gaps: article.gaps,
    variants: article.variants,
  };
}

function wordsAt(segments: Paragraph['segments'], textOf: TextOf): string {
  return segments.map(({ file, span }) => textOf(file)?.slice(...span) ?? '').join('');
}

function segmentsAt(at: readonly number[], files: readonly string[]): Paragraph['segments'] {
  // of its length from the first: a list that grows keeps room for more
  return Array.from({ length: at.length / 3 }, (_, n) => {
    const [file = 0, start = 0, end = 0] = at.slice(3 * n);
    return { file: files[file] ?? '', span: [start, end] };
  });
}
