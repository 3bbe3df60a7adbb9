import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import type { Alias } from '../types/alias.ts';
import type { Manifest } from '../types/index-build.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { Bm25fIndex } from './bm25f-index.ts';
import { checkedFiles, reading, type CheckedFiles } from './checked-files.ts';
import { readHnswGraph, type HnswGraph } from './hnsw-cells.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';
import { damaged } from './index-errors.ts';
import { systemCode } from '../system-errors.ts';
import { parseJsonLines } from './json-lines.ts';
import { decodeLexicalPostings } from './lexical-postings-file.ts';
import { checkSettings, parseManifest } from './manifest.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import type { MemoryPassageStore } from './memory-passage-store.ts';
import { openStore, type KnownArticle } from './open-store.ts';
import { CURRENT_FILE, isBuildId, MANIFEST_FILE, SNAPSHOT_FILES } from './snapshot-layout.ts';
import { decodeVectors } from './vector-file.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** A snapshot as it lies on the disk, withdrawn articles included, and what the next one may take from it. */
export interface OpenedSnapshot extends Snapshot {
  readonly store: MemoryPassageStore;
  readonly postings: LexicalPostings;
  readonly matrix: VectorMatrix;
}

/**
 * Opens the published snapshot, every file checked against its checksum first.
 * @throws BaowenError `index_missing` when nothing is published, `index_format`, `index_settings`, `index_damaged`
 */
export async function openCurrentSnapshot(
  indexDir: string,
  expected: Partial<Manifest['settings']>,
): Promise<OpenedSnapshot> {
  return await openSnapshot(indexDir, await readCurrent(indexDir), expected);
}

/**
 * Opens one snapshot, published or not.
 * @param expected the settings it must have been built with; one left out may be anything
 * @param known articles of another that is in memory, which this one may have too
 * @throws BaowenError `index_format`, `index_settings`, `index_damaged`
 */
export async function openSnapshot(
  indexDir: string,
  buildId: string,
  expected: Partial<Manifest['settings']>,
  known?: KnownArticle,
): Promise<OpenedSnapshot> {
  const folder = path.join(indexDir, buildId);
  const text = await reading(MANIFEST_FILE, () => readFile(path.join(folder, MANIFEST_FILE), 'utf8'));
  const manifest = parseManifest(text, buildId);
  checkSettings(manifest.settings, expected);
  const files = checkedFiles(folder, manifest);
  // all at once: while rows are parsed, other files are read and hashed on other threads
  const [store, aliases, postings, { matrix, vectors }] = await Promise.all([
    openStore(files, known),
    files.unpack('aliases'),
    files.read('postings').then((bytes) => decodeLexicalPostings(bytes, SNAPSHOT_FILES.postings)),
    openVectors(files, manifest.settings.dimension),
    files.check('notes'), // for builds only, but a snapshot is whole or it is not
  ]);
  const lexical = new Bm25fIndex(postings);
  checkCounts(manifest, store, lexical, vectors);
  return { manifest, store, aliases: [...parseJsonLines(aliases)] as Alias[], lexical, vectors, postings, matrix };
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
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw damaged(CURRENT_FILE, `it cannot be read (${code})`, error);
    throw new BaowenError('index_missing', `There is no index in ${indexDir}. Build one with: baowen index`, {
      cause: error,
      details: { indexDir },
    });
  }
  if (!isBuildId(name)) throw damaged(CURRENT_FILE, 'it does not name a snapshot');
  return name;
}

async function openVectors(files: CheckedFiles, dimension: number) {
  const [bytes, graphFile] = await Promise.all([files.read('vectors'), files.check('graph')]);
  const { vectors: matrix, cellOf } = decodeVectors(bytes, dimension, SNAPSHOT_FILES.vectors);
  return { matrix, vectors: new HnswVectorIndex(matrix, { graph: openGraph(graphFile, dimension), cellOf }) };
}

function openGraph(file: string, dimension: number): HnswGraph {
  try {
    return readHnswGraph(file, dimension);
  } catch (error) {
    throw damaged(SNAPSHOT_FILES.graph, 'it is no graph of vectors', error);
  }
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
