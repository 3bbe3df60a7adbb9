import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../types/article.ts';
import type { Alias } from '../types/alias.ts';
import type { BuildNotes } from '../types/build-notes.ts';
import type { BuildFailure, IndexCounts, Manifest } from '../types/index-build.ts';
import type { Span } from '../types/span.ts';
import { makeFolder, replaceDurably, sha256, syncAndHash, syncFolder, writeDurably } from './durable-files.ts';
import { buildHnswCells, writeHnswGraph } from './hnsw-cells.ts';
import { encodeBuildNotes } from './build-notes-file.ts';
import { writingTo } from './index-errors.ts';
import { gzipJsonLines, gzipLines } from './json-lines.ts';
import { encodeLexicalPostings } from './lexical-postings-file.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { formatManifest } from './manifest.ts';
import type { ArchiveParts } from './memory-passage-store.ts';
import { deflatePageTexts } from './page-text-file.ts';
import { listSnapshots } from './list-snapshots.ts';
import { buildIdOf, buildingFolder, FORMAT_VERSION, MANIFEST_FILE, SNAPSHOT_FILES } from './snapshot-layout.ts';
import { storeArticle } from './stored-article.ts';
import type { StoredPassage } from './open-store.ts';
import { encodeVectors } from './vector-file.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** Everything a snapshot is made of. */
export interface SnapshotContent {
  readonly archive: ArchiveParts;
  /** An article as a snapshot before has it stored; undefined for one that is not as it was. */
  readonly articleLine?: ((article: Article) => string | undefined) | undefined;
  readonly aliases: readonly Alias[];
  readonly postings: LexicalPostings;
  readonly vectors: VectorMatrix;
  readonly settings: Manifest['settings'];
  /** SHA-256 of each page file. */
  readonly corpusFiles: Readonly<Record<string, string>>;
  readonly failures: readonly BuildFailure[];
  /** For the next build. */
  readonly notes: BuildNotes;
}

/**
 * Writes a snapshot beside the published one, under a temporary name until every file is on the disk. It is not served
 * before `publishSnapshot`.
 * @returns its manifest; the folder is `<indexDir>/<buildId>`
 * @throws BaowenError `index_unwritable`
 */
export async function writeSnapshot(indexDir: string, content: SnapshotContent, builtAt: Date): Promise<Manifest> {
  return await writingTo(indexDir, async () => {
    const buildId = await freeBuildId(indexDir, content, builtAt);
    const folder = buildingFolder(indexDir, buildId);
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
    try {
      const manifest: Manifest = {
        formatVersion: FORMAT_VERSION,
        buildId,
        builtAt: builtAt.toISOString(),
        corpus: { files: content.corpusFiles },
        settings: content.settings,
        counts: countsOf(content),
        coverage: coverageOf(content.archive),
        checksums: await writeFiles(folder, content),
        failures: content.failures,
      };
      await replaceDurably(path.join(folder, MANIFEST_FILE), formatManifest(manifest));
      await rename(folder, path.join(indexDir, buildId));
      await syncFolder(indexDir);
      return manifest;
    } finally {
      await rm(folder, { recursive: true, force: true }); // half of it would fill a full disk
    }
  });
}

/** Two builds of the same pages at the same instant of a coarse clock are told apart by a millisecond. */
async function freeBuildId(
  indexDir: string,
  { corpusFiles, settings }: SnapshotContent,
  builtAt: Date,
): Promise<string> {
  const hash = sha256(JSON.stringify([corpusFiles, settings]));
  const taken = await listSnapshots(indexDir);
  let at = builtAt.getTime();
  while (taken.includes(buildIdOf(new Date(at), hash))) at++;
  return buildIdOf(new Date(at), hash);
}

/** All at once: while one is compressed or waits for the disk, another is put together. */
async function writeFiles(folder: string, content: SnapshotContent): Promise<Manifest['checksums']> {
  const { archive, articleLine, aliases, postings, vectors, notes } = content;
  const place = (key: keyof typeof SNAPSHOT_FILES): string => path.join(folder, SNAPSHOT_FILES[key]);
  // Every word is stored once, in the texts of the pages: articles are made of pieces of these, passages are slices of articles.
  const places = new Map<string, Span>();
  const pageIds = archive.pages.map(({ id }) => id);
  const pageTexts = writeDurably(place('pageTexts'), deflatePageTexts(pageIds, archive.pageTexts, places));
  const pages = async (): Promise<string> => {
    await pageTexts;
    const rows = archive.pages.map((page) => ({ page, place: places.get(page.id) }));
    return await writeDurably(place('pages'), gzipJsonLines(rows));
  };
  const cells = buildHnswCells(vectors);
  const graph = async (): Promise<string> => {
    writeHnswGraph((await cells).graph, place('graph'), vectors.dimension);
    return await syncAndHash(place('graph'));
  };
  const writing = {
    issues: writeDurably(place('issues'), gzipJsonLines(archive.issues)),
    pages: pages(),
    pageTexts,
    articles: writeDurably(place('articles'), gzipLines(articleLines(archive, articleLine))),
    passages: writeDurably(place('passages'), gzipJsonLines(storedPassages(archive))),
    aliases: writeDurably(place('aliases'), gzipJsonLines(aliases)),
    postings: writeDurably(place('postings'), encodeLexicalPostings(postings)),
    vectors: cells.then(({ cellOf }) => writeDurably(place('vectors'), encodeVectors(vectors, cellOf))),
    graph: graph(),
    notes: writeDurably(place('notes'), encodeBuildNotes(notes)),
  } satisfies Record<keyof typeof SNAPSHOT_FILES, Promise<string>>;
  await Promise.allSettled(Object.values(writing)); // after the first that fails the others still write
  const checksums: Record<string, string> = {};
  for (const [key, file] of Object.entries(SNAPSHOT_FILES))
    checksums[file] = await writing[key as keyof typeof SNAPSHOT_FILES];
  return checksums;
}

function* articleLines(
  { articles, pages, pageTexts }: ArchiveParts,
  lineOf: SnapshotContent['articleLine'],
): Generator<string> {
  const ids = new Map(pages.map(({ id, file }) => [file, id]));
  const textOf = (file: string): string | undefined => pageTexts.get(ids.get(file) ?? '');
  for (const article of articles) yield lineOf?.(article) ?? JSON.stringify(storeArticle(article, textOf));
}

function* storedPassages({ passages }: ArchiveParts): Generator<StoredPassage> {
  // field by field, for to name the text is to look it up
  for (const { id, articleId, ordinal, span, subhead } of passages) yield { id, articleId, ordinal, span, subhead };
}

function countsOf({ archive, postings }: SnapshotContent): IndexCounts {
  return {
    issues: archive.issues.length,
    pages: archive.pages.length,
    articles: archive.articles.length,
    passages: archive.passages.length,
    terms: postings.dictionary.termCount,
  };
}

function coverageOf({ issues }: ArchiveParts): Manifest['coverage'] {
  const dates = issues.flatMap((issue) => issue.date ?? []).toSorted();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
