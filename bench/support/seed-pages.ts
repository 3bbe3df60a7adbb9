import path from 'node:path';
import { splitPassages } from '../../src/indexing/split-passages.ts';
import { assembleArchive } from '../../src/ingest/assemble-archive.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import { readPages } from '../../src/ingest/read-pages.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import { locate } from '../../src/text/locate.ts';
import type { PageReading } from '../../src/types/reading.ts';
import type { Source, Span } from '../../src/types/span.ts';
import type { Question } from './question-set.ts';
import { readJsonLines, SHARED } from './read-json-lines.ts';

const LIMITS = { maxPageBytes: 1 << 24, maxArchiveBytes: 1 << 28 };
/** A passage answers when it holds so much of the words that do. */
const LEAST_HELD = 0.6;

/** The five real pages. */
export async function seedArchive(): Promise<ReadArchive> {
  return await pagesArchive(path.join(SHARED, 'corpus/zhuzhou-daily'));
}

/** The page files of a folder, read as a build reads them. */
export async function pagesArchive(folder: string): Promise<ReadArchive> {
  const readings: PageReading[] = [];
  for await (const { pages } of readPages(folder, LIMITS)) for (const page of pages) readings.push(readPage(page));
  const archive = assembleArchive(readings);
  const texts = new Map(readings.map(({ page }) => [page.file, page.text]));
  const pageTexts = new Map(archive.pages.map((page) => [page.id, texts.get(page.file) ?? '']));
  return { ...archive, pageTexts, corpusFiles: {}, failures: [] };
}

interface SeedQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly answerable: boolean;
  readonly history?: readonly unknown[];
  readonly gold: readonly { readonly file: string; readonly quote: string }[];
}

/** The questions over the five pages that stand alone and have an answer; the ids in their groups are passages'. */
export function seedQuestions({ articles, pages, pageTexts }: ReadArchive): Question[] {
  const texts = new Map(pages.map((page) => [path.basename(page.file), pageTexts.get(page.id) ?? '']));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const places = splitPassages(articles).flatMap((passage) => {
    const article = byId.get(passage.articleId);
    return article ? [{ id: passage.id, source: locate(article, passage.span)[0] }] : [];
  });
  return readJsonLines<SeedQuestion>('qa/seed-questions.jsonl')
    .filter(({ answerable, history }) => answerable && !history?.length)
    .map(({ id, question, type, gold }) => ({
      id,
      text: question,
      type,
      groups: gold.map(({ file, quote }) => {
        const spans = occurrences(quote, texts.get(path.basename(file)) ?? '');
        const answering = places.filter(({ source }) => holds(source, path.basename(file), spans));
        return new Set(answering.map((place) => place.id));
      }),
    }));
}

function occurrences(quote: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push([at, at + quote.length]);
  return found;
}

function holds(source: Source | undefined, file: string, quotes: readonly Span[]): boolean {
  if (!source || path.basename(source.file) !== file) return false;
  return quotes.some(([start, end]) => {
    const held = source.spans.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from)));
    return held.reduce((sum, length) => sum + length, 0) >= LEAST_HELD * (end - start);
  });
}
