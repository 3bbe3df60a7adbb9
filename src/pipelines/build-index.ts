import { rm } from 'node:fs/promises';
import path from 'node:path';
import { toBaowenError, type ErrorCode } from '../errors.ts';
import { BuildJournal, removeJournal } from '../indexing/build-journal.ts';
import { withBuildLock } from '../indexing/build-lock.ts';
import { openFormerIndex, type FormerIndex } from '../indexing/former-index.ts';
import { indexSettings } from '../indexing/index-settings.ts';
import { lengthsBefore } from '../indexing/lengths-before.ts';
import { openSnapshot, type OpenedSnapshot } from '../indexing/open-snapshot.ts';
import { removeLeftovers } from '../indexing/prune-snapshots.ts';
import { publishSnapshot } from '../indexing/publish-snapshot.ts';
import { verifySnapshot } from '../indexing/verify-snapshot.ts';
import type { ReadLimits } from '../ingest/read-pages.ts';
import type { BuildProgress, BuildReport, Manifest } from '../types/index-build.ts';
import { assembleCorpus } from './assemble-corpus.ts';
import { tellingShare } from './build-share.ts';
import { Helpers, type Help } from './helpers.ts';
import { indexArchive, type IndexingParts, type TakenOver } from './index-archive.ts';
import { readCorpus, type CorpusParts } from './read-corpus.ts';
import { readingFingerprint } from './reading-fingerprint.ts';

/** What a build works with. */
export interface BuildParts extends Omit<IndexingParts, 'helpers' | 'journal'> {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
  /** The published index, where it is in memory already. */
  readonly served?: OpenedSnapshot;
  /** True to take nothing over from the published index. */
  readonly isFresh?: boolean;
  /** Left out, this process does everything. Only for the tokenizer and the embedder built in. */
  readonly help?: Help;
}

/** What a build made. */
export interface Built {
  readonly report: BuildReport;
  /** As it was opened to be verified. */
  readonly snapshot: OpenedSnapshot;
}

type Report = (progress: BuildProgress) => void;

/**
 * Builds a snapshot of the corpus folder beside the published one, verifies it and publishes it. What has not changed since
 * the published one was built is taken over from it; the snapshot is the same as if it were not. A page that cannot be read
 * is a failure in the report, not the end; whatever ends the build early leaves the published snapshot as it was, and the next
 * build goes on with what a first one had done. Older
 * snapshots stay: whoever serves the new one deletes them then.
 * @throws BaowenError `index_busy`, `index_unwritable`, `index_unverified`, `corpus_missing`, `corpus_empty`, and what the
 * embedder throws
 */
export async function buildIndex(parts: BuildParts, onProgress: Report = () => {}): Promise<Built> {
  const built = await build(parts, Infinity, onProgress);
  if (!built) throw new Error('There is no end to the bytes that may be read.');
  return built;
}

/**
 * As `buildIndex`, if the files that have changed are not larger than so many bytes in all.
 * @returns undefined when they are, or when everything must be read anew: nothing was done then
 */
export async function buildChanges(
  parts: BuildParts,
  mostBytes: number,
  onProgress: Report = () => {},
): Promise<Built | undefined> {
  return await build(parts, mostBytes, onProgress);
}

async function build(parts: BuildParts, mostBytes: number, onProgress: Report): Promise<Built | undefined> {
  const { corpusDir, indexDir, limits, tokenizer, embedder, clock, served, isFresh, help } = parts;
  return await withBuildLock(indexDir, async () => {
    const helpers = help && new Helpers(help);
    const tell = tellingShare(onProgress, () => helpers?.hands ?? 1);
    const startedMs = clock.monotonicMs();
    await removeLeftovers(indexDir);
    const fingerprint = readingFingerprint({ corpusDir, limits });
    const settings = indexSettings(tokenizer, embedder);
    const former = isFresh ? undefined : await openFormerIndex(indexDir, served, settings, fingerprint);
    // with an index to take over from, or a limit, little is done that could be lost
    const isNoted = !isFresh && !former?.kept && mostBytes === Infinity;
    const journal = isNoted ? new BuildJournal(indexDir, JSON.stringify([fingerprint, settings])) : undefined;
    try {
      const working = { ...parts, helpers, journal };
      const assembled = await readAndAssemble(working, former, fingerprint, mostBytes, tell);
      if (!assembled) return undefined;
      const { archive, taken } = assembled;
      const { manifest, reused } = await indexArchive(archive, working, taken, tell);

      tell({ type: 'verifying' });
      const snapshot = await verifyWritten(parts, manifest, taken);
      await publishSnapshot(indexDir, manifest.buildId);
      journal?.close();
      removeJournal(indexDir);

      const report = reportOf(manifest, reused, clock.monotonicMs() - startedMs);
      tell({ type: 'published', report });
      return { report, snapshot };
    } catch (thrown) {
      journal?.close();
      if (AGAINST_JOURNAL.has(toBaowenError(thrown).code)) removeJournal(indexDir);
      throw thrown;
    } finally {
      helpers?.end();
    }
  });
}

/** A full disk has better use for its room; and what cannot be verified may have come from it. */
const AGAINST_JOURNAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['index_unwritable', 'index_unverified']);

/** What was read of the pages is let go when this returns: the archive holds what it needs. */
async function readAndAssemble(
  parts: CorpusParts,
  former: FormerIndex | undefined,
  fingerprint: string,
  mostBytes: number,
  tell: Report,
) {
  const corpus = await readCorpus(parts, former, mostBytes, tell);
  if (!corpus) return undefined;
  return await assembleCorpus(corpus, parts, fingerprint, former, tell);
}

async function verifyWritten(
  { indexDir, ...parts }: BuildParts,
  { buildId, settings }: Manifest,
  taken: TakenOver | undefined,
): Promise<OpenedSnapshot> {
  try {
    const snapshot = await openSnapshot(indexDir, buildId, settings, taken?.former.kept?.knownArticle);
    await verifySnapshot(snapshot, parts, taken && lengthsBefore(snapshot.store, taken.former, taken.issues));
    return snapshot;
  } catch (error) {
    await rm(path.join(indexDir, buildId), { recursive: true, force: true });
    throw error;
  }
}

function reportOf(manifest: Manifest, reusedVectors: number, durationMs: number): BuildReport {
  const { buildId, counts, coverage, failures } = manifest;
  return { buildId, counts, coverage, failures, reusedVectors, durationMs };
}
