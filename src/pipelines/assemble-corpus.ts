import { readPageFile } from '../ingest/read-pages.ts';
import type { FormerIndex } from '../indexing/former-index.ts';
import type { PageTexts } from '../indexing/memory-passage-store.ts';
import { assembleIssue, type PrintedArticle, type PrintedIssue } from '../ingest/assemble-issue.ts';
import { findVariants, sampledText, type SampledText } from '../ingest/find-variants.ts';
import { sheetsByIssue, type Sheet } from '../ingest/sheets.ts';
import { textShape } from '../ingest/text-shape.ts';
import type { Article } from '../types/article.ts';
import type { PageNote } from '../types/build-notes.ts';
import type { BuildProgress } from '../types/index-build.ts';
import type { PageReading } from '../types/reading.ts';
import type { ReadArchive, TakenOver } from './index-archive.ts';
import type { CorpusPages, CorpusParts, KnownPage } from './read-corpus.ts';
import { readingsIn } from './readings-in.ts';

/**
 * Puts the pages of a corpus folder together. Issues all of whose pages are what they were are taken from the former index;
 * of the others, pages that were not read are read now.
 * @param fingerprint of the program and the settings that read the pages
 * @returns the archive, the same as without a former index, and what of it the former index holds
 */
export async function assembleCorpus(
  { pages, failures, corpusFiles }: CorpusPages,
  parts: CorpusParts,
  fingerprint: string,
  former: FormerIndex | undefined,
  onProgress: (progress: BuildProgress) => void,
): Promise<{ readonly archive: ReadArchive; readonly taken?: TakenOver }> {
  onProgress({ type: 'stage', stage: 'assembling' });
  const sheets = sheetsByIssue(pages);
  const issues = former?.kept ? sameIssues(sheets, former.kept.notes.pages) : new Set<string>();
  const taken = former && { former, issues };
  const texts = new Map<string, string>();
  const printed: PrintedIssue[] = [];
  for (const [id, ofIssue] of sheets) {
    if (taken && issues.has(id)) printed.push(printedBefore(id, taken.former.snapshot));
    else {
      const read = await readSheets(ofIssue, parts);
      for (const { pageId, reading } of read) texts.set(pageId, reading.page.text);
      printed.push(assembleIssue(id, read));
    }
  }
  const articles = printed.flatMap((p) => p.articles);
  const sampled = sampleTexts(articles, taken);
  onProgress({ type: 'stage', stage: 'comparing' });
  const variants = findVariants(sampled, taken && variantsBefore(taken));
  const archive: ReadArchive = {
    issues: printed.map((p) => p.issue),
    pages: printed.flatMap((p) => p.pages),
    articles: articles.map((article) => withVariants(article, variants.get(article.id) ?? [], taken)),
    pageTexts: textsOf(texts, former),
    corpusFiles,
    failures,
    noted: {
      fingerprint,
      pages: pages.map(({ source, page: { file }, identity }) => ({ source, file, identity })),
      samples: new Map(sampled.map(({ id, sample }) => [id, sample])),
    },
  };
  return { archive, ...(taken ? { taken } : {}) };
}

type KnownSheet = Sheet<KnownPage>;

/** The issues whose pages were not read, and say of themselves and of where they belong what they said before. */
function sameIssues(issues: ReadonlyMap<string, readonly KnownSheet[]>, before: readonly PageNote[]): Set<string> {
  const keyOf = (sheets: readonly KnownSheet[]): string =>
    JSON.stringify(sheets.map(({ pageId, reading: { page, identity } }) => [pageId, page.file, identity]));
  const known = sheetsByIssue(
    before.map(({ source, file, identity }): KnownPage => ({ source, page: { file }, identity })),
  );
  const same = [...issues].filter(([id, sheets]) => {
    const were = known.get(id);
    return were && sheets.every(({ reading }) => !reading.reading) && keyOf(sheets) === keyOf(were);
  });
  return new Set(same.map(([id]) => id));
}

function printedBefore(id: string, { store }: FormerIndex['snapshot']): PrintedIssue {
  const issue = store.issue(id);
  if (!issue) throw new Error(`Issue ${id} is noted and not there.`);
  const pages = issue.pageIds.flatMap((pageId) => store.page(pageId) ?? []);
  const articles = pages.flatMap(({ id: pageId, articleIds }) =>
    articleIds.flatMap((articleId) => store.article(articleId) ?? []).filter(({ pageIds }) => pageIds[0] === pageId),
  );
  return { issue, pages, articles };
}

/** Their readings, each with what its neighbours agree on; a page that vanishes while the corpus is read is left out. */
async function readSheets(sheets: readonly KnownSheet[], parts: CorpusParts): Promise<Sheet<PageReading>[]> {
  const sources = new Set(sheets.flatMap(({ reading }) => (reading.reading ? [] : reading.source)));
  const read = new Map<string, PageReading>();
  for (const source of sources) {
    const { readings } = readingsIn(await readPageFile(parts.corpusDir, source, parts.limits), parts.corpusDir);
    for (const reading of readings) read.set(reading.page.file, reading);
  }
  return sheets.flatMap(({ reading: known, ...place }) => {
    const reading = known.reading ?? read.get(known.page.file);
    return reading ? [{ ...place, reading: { ...reading, identity: known.identity } }] : [];
  });
}

function sampleTexts(articles: readonly PrintedArticle[], taken: TakenOver | undefined): SampledText[] {
  const samples = new Map(taken?.former.kept?.notes.articles.map(({ id, sample }) => [id, sample]));
  return articles.map((article) => {
    const sample = taken?.issues.has(article.issueId) ? samples.get(article.id) : undefined;
    return sample ? { id: article.id, sample, shape: () => textShape(article) } : sampledText(article);
  });
}

function variantsBefore({ former: { snapshot, kept }, issues }: TakenOver) {
  const { store } = snapshot;
  const isSame = (id: string): boolean => issues.has(store.article(id)?.issueId ?? '');
  return {
    isSame,
    variantsOf: (id: string) => store.article(id)?.variants ?? [],
    gone: (kept?.notes.articles ?? []).filter(({ id }) => !isSame(id)).map(({ sample }) => sample),
  };
}

/** An article that is as it was is the one the former index holds itself, words not looked up. */
function withVariants(article: PrintedArticle, variants: readonly string[], taken: TakenOver | undefined): Article {
  const known = taken?.issues.has(article.issueId) ? taken.former.snapshot.store.article(article.id) : undefined;
  if (known && known.variants.join() === variants.join()) return known;
  const { text, paragraphs } = article; // which a restored article does not hold as its own
  return { ...article, text, paragraphs, variants };
}

function textsOf(read: ReadonlyMap<string, string>, former: FormerIndex | undefined): PageTexts {
  return {
    get: (pageId) => read.get(pageId) ?? former?.snapshot.store.pageText(pageId),
    deflated: (pageId) =>
      read.has(pageId) ? undefined : former?.kept && former.snapshot.store.parts.pageTexts.deflated?.(pageId),
  };
}
