import { rm } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError, toBaowenError } from '../errors.ts';
import { withBuildLock } from '../indexing/build-lock.ts';
import { openSnapshot } from '../indexing/open-snapshot.ts';
import { removeLeftovers } from '../indexing/prune-snapshots.ts';
import { publishSnapshot } from '../indexing/publish-snapshot.ts';
import { verifySnapshot } from '../indexing/verify-snapshot.ts';
import { assembleArchive } from '../ingest/assemble-archive.ts';
import { correctionFailures } from '../ingest/correction-failures.ts';
import { readPage } from '../ingest/read-page.ts';
import { listPageFiles } from '../ingest/list-page-files.ts';
import { readPages, type ReadLimits } from '../ingest/read-pages.ts';
import type { BuildFailure, BuildProgress, BuildReport, Manifest } from '../types/index-build.ts';
import type { PageFile } from '../types/page.ts';
import type { PageReading } from '../types/reading.ts';
import { indexArchive, type IndexingParts } from './index-archive.ts';

/** What a build works with. */
export interface BuildParts extends IndexingParts {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
}

type Report = (progress: BuildProgress) => void;

/**
 * Builds a snapshot of the corpus folder beside the published one, verifies it and publishes it. A page that cannot be read
 * is a failure in the report, not the end; whatever ends the build early leaves the published snapshot as it was. Older
 * snapshots stay: whoever serves the new one deletes them then.
 * @throws BaowenError `index_busy`, `index_unwritable`, `index_unverified`, `corpus_missing`, `corpus_empty`, and what the
 * embedder throws
 */
export async function buildIndex(parts: BuildParts, onProgress: Report = () => {}): Promise<BuildReport> {
  return await withBuildLock(parts.indexDir, async () => {
    const startedMs = parts.clock.monotonicMs();
    await removeLeftovers(parts.indexDir);
    const { readings, failures, inputs } = await readCorpus(parts, onProgress);

    const archive = assembleArchive(readings);
    const { manifest, reused } = await indexArchive(
      { ...archive, pageTexts: textsByPage(archive.pages, readings), corpusFiles: inputs, failures },
      parts,
      onProgress,
    );

    onProgress({ type: 'verifying' });
    await verifyWritten(parts, manifest);
    await publishSnapshot(parts.indexDir, manifest.buildId);

    const report = reportOf(manifest, reused, parts.clock.monotonicMs() - startedMs);
    onProgress({ type: 'published', report });
    return report;
  });
}

interface Corpus {
  readonly readings: readonly PageReading[];
  readonly failures: readonly BuildFailure[];
  /** Files read, with their SHA-256. */
  readonly inputs: Readonly<Record<string, string>>;
}

async function readCorpus({ corpusDir, limits }: BuildParts, onProgress: Report): Promise<Corpus> {
  const files = (await listPageFiles(corpusDir)).length;
  onProgress({ type: 'started', pages: files });
  const readings: PageReading[] = [];
  const failures = new Map<string, BuildFailure>(); // a sidecar fails once, however many pages it stands beside
  const inputs: Record<string, string> = {};
  const fail = (failure: BuildFailure): void => {
    const key = `${failure.file}\n${failure.message}`;
    if (failures.has(key)) return;
    failures.set(key, failure);
    onProgress({ type: 'failed-page', failure });
  };
  let done = 0;
  for await (const read of readPages(corpusDir, limits)) {
    for (const { file, error } of read.failures) fail({ file, code: error.code, message: error.message });
    for (const page of read.pages) {
      const { reading, failures: flaws } = understand(page, path.join(corpusDir, read.file));
      if (reading) readings.push(reading);
      flaws.forEach(fail);
    }
    Object.assign(inputs, read.inputs);
    onProgress({ type: 'page', done: ++done, pages: files, file: read.file });
  }
  if (readings.length > 0) return { readings, failures: [...failures.values()], inputs };
  const [first] = failures.values();
  throw new BaowenError(
    'corpus_empty',
    `None of the ${files} page files in ${corpusDir} could be read${first ? `; the first: ${first.message}` : ''}.`,
    { details: { corpusDir, failures: [...failures.values()] } },
  );
}

/** @param place the file on the disk, as the archivist would name it */
function understand(page: PageFile, place: string): { reading?: PageReading; failures: BuildFailure[] } {
  const failure = (code: string, message: string): BuildFailure => ({ file: page.file, code, message });
  try {
    const reading = readPage(page);
    const corrections = correctionFailures(reading).map(({ file, error: { code, message } }) => ({
      file,
      code,
      message,
    }));
    const failures = [...identityFailures(reading), ...corrections];
    if (reading.articles.length > 0) return { reading, failures };
    const message = `No article was found in page file ${page.file}. See what it holds with: baowen inspect "${place}"`;
    return { failures: [failure('page_without_articles', message), ...failures] };
  } catch (error) {
    const { code, message } = toBaowenError(error);
    return { failures: [failure(code === 'internal' ? 'page_unreadable' : code, message)] };
  }
}

/** What the page states of its issue and cannot be used; it is read all the same. */
function identityFailures({ page: { file }, identity }: PageReading): BuildFailure[] {
  if (identity.problems.length === 0) return [];
  const message = `${file} states what cannot be used: ${identity.problems.join(' ')} It was read without that.`;
  return [{ file, code: 'front_matter_invalid', message }];
}

function textsByPage(
  pages: readonly { readonly id: string; readonly file: string }[],
  readings: readonly PageReading[],
): ReadonlyMap<string, string> {
  const texts = new Map(readings.map(({ page }) => [page.file, page.text]));
  return new Map(pages.map((page) => [page.id, texts.get(page.file) ?? '']));
}

async function verifyWritten({ indexDir, ...parts }: BuildParts, { buildId, settings }: Manifest): Promise<void> {
  try {
    await verifySnapshot(await openSnapshot(indexDir, buildId, settings), parts);
  } catch (error) {
    await rm(path.join(indexDir, buildId), { recursive: true, force: true });
    throw error;
  }
}

function reportOf(manifest: Manifest, reusedVectors: number, durationMs: number): BuildReport {
  const { buildId, counts, coverage, failures } = manifest;
  return { buildId, counts, coverage, failures, reusedVectors, durationMs };
}
