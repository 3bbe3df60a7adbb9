import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import type { FormerIndex } from '../indexing/former-index.ts';
import { listPageFiles } from '../ingest/list-page-files.ts';
import { readPageFile, type ReadLimits } from '../ingest/read-pages.ts';
import { unchangedFiles } from '../ingest/unchanged-files.ts';
import type { PageNote } from '../types/build-notes.ts';
import type { BuildFailure, BuildProgress } from '../types/index-build.ts';
import type { PageReading } from '../types/reading.ts';
import { failuresByFile } from './failures-by-file.ts';
import { readingsIn } from './readings-in.ts';

/** So many files are looked at at once, whether they have changed: one after another, most of the time goes by waiting. */
const FILES_AT_ONCE = 16;

/** What reading a corpus folder takes. */
export interface CorpusParts {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
}

/** A page as far as it is needed to put it to its issue; where nothing of the issue has changed no more is needed. */
export interface KnownPage extends Pick<PageNote, 'source' | 'identity'> {
  readonly page: { readonly file: string };
  /** Undefined where its file is as it was. */
  readonly reading?: PageReading;
}

/** The pages of a corpus folder. */
export interface CorpusPages {
  readonly pages: readonly KnownPage[];
  readonly failures: readonly BuildFailure[];
  /** SHA-256 of every file read, sidecars included. */
  readonly corpusFiles: Readonly<Record<string, string>>;
}

/**
 * Reads the page files of a corpus folder. Of files that are what they were when the former index was built, the
 * former index says what they hold.
 * @param mostBytes the files to be read may have in all
 * @returns undefined when they have more
 * @throws BaowenError `corpus_missing`, `corpus_empty`
 */
export async function readCorpus(
  { corpusDir, limits }: CorpusParts,
  former: FormerIndex | undefined,
  mostBytes: number,
  onProgress: (progress: BuildProgress) => void,
): Promise<CorpusPages | undefined> {
  const files = await listPageFiles(corpusDir);
  onProgress({ type: 'started', pages: files.length });
  const known = former?.kept ? knownFiles(former, files, corpusDir) : undefined;
  const failures = new Map<string, BuildFailure>(); // a sidecar fails once, however many pages it stands beside
  const fail = (failure: BuildFailure): void => {
    const key = `${failure.file}\n${failure.message}`;
    if (failures.has(key)) return;
    failures.set(key, failure);
    onProgress({ type: 'failed-page', failure });
  };
  const unchanged = new Map<string, CorpusPages | undefined>();
  const lookUp = async (sources: readonly string[]): Promise<void> => {
    unchanged.clear();
    const found = await Promise.all(sources.map(async (source) => await known?.(source)));
    for (const [n, source] of sources.entries()) unchanged.set(source, found[n]);
  };
  const pages: KnownPage[] = [];
  const corpusFiles: Record<string, string> = {};
  let bytes = 0;
  for (const [n, source] of files.entries()) {
    if (n % FILES_AT_ONCE === 0) await lookUp(files.slice(n, n + FILES_AT_ONCE));
    let read = unchanged.get(source);
    if (!read) {
      bytes += await sizeOf(path.join(corpusDir, source));
      if (bytes > mostBytes) return undefined;
      read = await readFile(source, corpusDir, limits);
    }
    for (const page of read.pages) pages.push(page);
    read.failures.forEach(fail);
    Object.assign(corpusFiles, read.corpusFiles);
    onProgress({ type: 'page', done: n + 1, pages: files.length, file: source });
  }
  if (pages.length > 0) return { pages, failures: [...failures.values()], corpusFiles };
  const [first] = failures.values();
  throw new BaowenError(
    'corpus_empty',
    `None of the ${files.length} page files in ${corpusDir} could be read${first ? `; the first: ${first.message}` : ''}.`,
    { details: { corpusDir, failures: [...failures.values()] } },
  );
}

/** A file that is gone is told of when it is read. */
async function sizeOf(place: string): Promise<number> {
  return await stat(place).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFile(source: string, corpusDir: string, limits: ReadLimits): Promise<CorpusPages> {
  const read = await readPageFile(corpusDir, source, limits);
  const { readings, failures } = readingsIn(read, corpusDir);
  const pages = readings.map((reading) => ({ source, page: reading.page, identity: reading.identity, reading }));
  return { pages, failures, corpusFiles: read.inputs };
}

/** What the former index says of files that have not changed. */
function knownFiles(
  { snapshot: { manifest }, kept }: FormerIndex,
  files: readonly string[],
  corpusDir: string,
): (source: string) => Promise<CorpusPages | undefined> {
  const unchanged = unchangedFiles(corpusDir, manifest.corpus.files);
  const failures = failuresByFile(manifest.failures, files);
  const pages = new Map<string, KnownPage[]>();
  for (const { source, file, identity } of kept?.notes.pages ?? []) {
    const page = { source, page: { file }, identity };
    const others = pages.get(source);
    if (others) others.push(page);
    else pages.set(source, [page]);
  }
  return async (source) => {
    const corpusFiles = await unchanged(source);
    return corpusFiles && { pages: pages.get(source) ?? [], failures: failures.get(source) ?? [], corpusFiles };
  };
}
