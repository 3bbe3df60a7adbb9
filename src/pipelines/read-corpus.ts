import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import type { BuildJournal } from '../indexing/build-journal.ts';
import type { FormerIndex } from '../indexing/former-index.ts';
import { listPageFiles } from '../ingest/list-page-files.ts';
import type { ReadLimits } from '../ingest/read-pages.ts';
import { unchangedFiles } from '../ingest/unchanged-files.ts';
import type { PageNote } from '../types/build-notes.ts';
import type { BuildFailure, BuildProgress } from '../types/index-build.ts';
import type { PageReading } from '../types/reading.ts';
import { failuresByFile } from './failures-by-file.ts';
import type { Helpers } from './helpers.ts';
import { readFiles, type FilesToRead } from './read-files.ts';
import { shareOut } from './share-out.ts';

/** So many files are looked at at once, whether they have changed: one after another, most of the time goes by waiting. */
const FILES_AT_ONCE = 16;

/** What reading a corpus folder takes. */
export interface CorpusParts {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
  /** Who takes a share of what is much. */
  readonly helpers?: Helpers | undefined;
  /** What an interrupted build read, and this one reads. */
  readonly journal?: BuildJournal | undefined;
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
  parts: CorpusParts,
  former: FormerIndex | undefined,
  mostBytes: number,
  onProgress: (progress: BuildProgress) => void,
): Promise<CorpusPages | undefined> {
  const { corpusDir, journal } = parts;
  const files = await listPageFiles(corpusDir);
  onProgress({ type: 'started', pages: files.length });
  const known = former?.kept ? await knownFiles(former, files, corpusDir) : await readBefore(files, parts);
  const changed = files.filter((file) => !known.has(file));
  const bytes = await sizeOf(changed, corpusDir);
  if (bytes > mostBytes) return undefined;
  const reading = readAll(changed, bytes, parts);
  const failures = new Map<string, BuildFailure>(); // a sidecar fails once, however many pages it stands beside
  const fail = (failure: BuildFailure): void => {
    const key = `${failure.file}\n${failure.message}`;
    if (failures.has(key)) return;
    failures.set(key, failure);
    onProgress({ type: 'failed-page', failure });
  };
  const pages: KnownPage[] = [];
  const corpusFiles: Record<string, string> = {};
  for (const [n, source] of files.entries()) {
    let read = known.get(source);
    if (!read) {
      read = (await reading.next()).value as CorpusPages;
      journal?.add(keyOf(source), read);
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

/** Files that whoever is free reads before it takes others. */
const FILES_A_BATCH = 16;

/** @returns what each of the files holds, in order */
async function* readAll(
  files: readonly string[],
  bytes: number,
  { corpusDir, limits, helpers }: CorpusParts,
): AsyncGenerator<CorpusPages> {
  helpers?.startIfWorth(bytes);
  const count = Math.ceil(files.length / FILES_A_BATCH);
  const orders = Array.from({ length: count }, (_, n): FilesToRead => {
    return { corpusDir, limits, files: files.slice(n * FILES_A_BATCH, (n + 1) * FILES_A_BATCH) };
  });
  for await (const read of shareOut(orders, readFiles, helpers?.workers('read') ?? [])) yield* read;
}

/** A file that is gone is told of when it is read. */
async function sizeOf(files: readonly string[], corpusDir: string): Promise<number> {
  const sizes = files.map(
    async (file) =>
      await stat(path.join(corpusDir, file)).then(
        ({ size }) => size,
        () => 0,
      ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** What the journal knows a page file by. */
function keyOf(source: string): string {
  return `file ${source}`;
}

/** What an interrupted build read of files that have not changed. */
async function readBefore(
  files: readonly string[],
  { corpusDir, journal }: CorpusParts,
): Promise<Map<string, CorpusPages>> {
  const read = new Map<string, CorpusPages>();
  for (const source of files)
    if (journal?.has(keyOf(source))) read.set(source, journal.get(keyOf(source)) as CorpusPages);
  const inputs = [...read.values()].map(({ corpusFiles }) => corpusFiles);
  const unchanged = unchangedFiles(corpusDir, Object.assign({}, ...inputs) as CorpusPages['corpusFiles']);
  for (const source of read.keys()) if (!(await unchanged(source))) read.delete(source);
  return read;
}

/** What the former index says of files that have not changed. */
async function knownFiles(
  { snapshot: { manifest }, kept }: FormerIndex,
  files: readonly string[],
  corpusDir: string,
): Promise<Map<string, CorpusPages>> {
  const unchanged = unchangedFiles(corpusDir, manifest.corpus.files);
  const failures = failuresByFile(manifest.failures, files);
  const pages = new Map<string, KnownPage[]>();
  for (const { source, file, identity } of kept?.notes.pages ?? []) {
    const page = { source, page: { file }, identity };
    const others = pages.get(source);
    if (others) others.push(page);
    else pages.set(source, [page]);
  }
  const known = new Map<string, CorpusPages>();
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const some = files.slice(at, at + FILES_AT_ONCE);
    for (const [n, corpusFiles] of (await Promise.all(some.map(unchanged))).entries()) {
      const source = some[n] as string;
      const [ofFile, bad] = [pages.get(source) ?? [], failures.get(source) ?? []];
      if (corpusFiles) known.set(source, { pages: ofFile, failures: bad, corpusFiles });
    }
  }
  return known;
}
