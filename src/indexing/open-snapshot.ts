import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import type { Article } from '../types/article.ts';
import type { Manifest } from '../types/index-build.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Passage } from '../types/passage.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { Bm25fIndex } from './bm25f-index.ts';
import { sha256 } from './durable-files.ts';
import { readHnswGraph } from './hnsw-cells.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';
import { damaged, systemCode } from './index-errors.ts';
import { parseJsonLines } from './json-lines.ts';
import { decodeLexicalPostings } from './lexical-postings-file.ts';
import { checkSettings, parseManifest } from './manifest.ts';
import { MemoryPassageStore } from './memory-passage-store.ts';
import { CURRENT_FILE, isBuildId, MANIFEST_FILE, SNAPSHOT_FILES } from './snapshot-layout.ts';
import { decodeVectors } from './vector-file.ts';

/**
 * Opens the published snapshot, every file checked against its checksum first.
 * @throws BaowenError `index_missing` when nothing is published, `index_format`, `index_settings`, `index_damaged`
 */
export async function openCurrentSnapshot(
  indexDir: string,
  expected: Partial<Manifest['settings']>,
): Promise<Snapshot> {
  return await openSnapshot(indexDir, await readCurrent(indexDir), expected);
}

/**
 * Opens one snapshot, published or not.
 * @param expected the settings it must have been built with; one left out may be anything
 * @throws BaowenError `index_format`, `index_settings`, `index_damaged`
 */
export async function openSnapshot(
  indexDir: string,
  buildId: string,
  expected: Partial<Manifest['settings']>,
): Promise<Snapshot> {
  const folder = path.join(indexDir, buildId);
  const manifest = parseManifest((await read(folder, MANIFEST_FILE)).toString('utf8'));
  checkSettings(manifest.settings, expected);
  const files = await readChecked(folder, manifest);
  const store = openStore(files);
  const lexical = new Bm25fIndex(decodeLexicalPostings(files.postings, SNAPSHOT_FILES.postings));
  const vectors = openVectors(folder, files.vectors, manifest.settings.dimension);
  checkCounts(manifest, store, lexical, vectors);
  return { manifest, store, lexical, vectors };
}

/**
 * @returns the published snapshot's name
 * @throws BaowenError `index_missing` when there is none, `index_damaged` when `CURRENT` holds no name
 */
export async function readCurrent(indexDir: string): Promise<string> {
  let name: string;
  try {
    name = (await readFile(path.join(indexDir, CURRENT_FILE), 'utf8')).trim();
  } catch (error) {
    throw new BaowenError('index_missing', `There is no index in ${indexDir}. Build one with: baowen index`, {
      cause: error,
      details: { indexDir },
    });
  }
  if (!isBuildId(name)) throw damaged(CURRENT_FILE, 'it does not name a snapshot');
  return name;
}

type SnapshotFile = keyof typeof SNAPSHOT_FILES;

async function readChecked(folder: string, manifest: Manifest): Promise<Record<SnapshotFile, Buffer>> {
  const contents = {} as Record<SnapshotFile, Buffer>;
  for (const [key, file] of Object.entries(SNAPSHOT_FILES) as [SnapshotFile, string][]) {
    const content = await read(folder, file);
    if (sha256(content) !== manifest.checksums[file]) throw damaged(file, 'its checksum is not that of the manifest');
    contents[key] = content;
  }
  return contents;
}

async function read(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path.join(folder, file));
  } catch (error) {
    throw damaged(file, `it cannot be read (${systemCode(error)})`, error);
  }
}

function openStore(files: Readonly<Record<SnapshotFile, Buffer>>): MemoryPassageStore {
  const rows = (file: SnapshotFile): unknown[] => parseJsonLines(files[file].toString('utf8'));
  const pages = rows('pages') as { page: Page; text: string }[];
  const articles = rows('articles') as Article[];
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const passages = (rows('passages') as Omit<Passage, 'text'>[]).map((passage) => ({
    ...passage,
    text: texts.get(passage.articleId)?.slice(...passage.span) ?? '',
  }));
  return new MemoryPassageStore({
    issues: rows('issues') as Issue[],
    pages: pages.map(({ page }) => page),
    articles,
    passages,
    pageTexts: new Map(pages.map(({ page, text }) => [page.id, text])),
  });
}

function openVectors(folder: string, bytes: Buffer, dimension: number): HnswVectorIndex {
  const { vectors, cellOf } = decodeVectors(bytes, dimension, SNAPSHOT_FILES.vectors);
  const graph = readHnswGraph(path.join(folder, SNAPSHOT_FILES.graph), dimension);
  return new HnswVectorIndex(vectors, { graph, cellOf });
}

function checkCounts(
  manifest: Manifest,
  store: MemoryPassageStore,
  lexical: Bm25fIndex,
  vectors: HnswVectorIndex,
): void {
  const { passages, terms } = manifest.counts;
  if (store.passages.length !== passages)
    throw damaged(SNAPSHOT_FILES.passages, `it holds ${store.passages.length} passages, not ${passages}`);
  if (lexical.size !== passages)
    throw damaged(SNAPSHOT_FILES.postings, `it is made for ${lexical.size} passages, not ${passages}`);
  if (lexical.termCount !== terms)
    throw damaged(SNAPSHOT_FILES.postings, `it holds ${lexical.termCount} terms, not ${terms}`);
  if (vectors.size !== passages)
    throw damaged(SNAPSHOT_FILES.vectors, `it holds ${vectors.size} vectors, not ${passages}`);
}
