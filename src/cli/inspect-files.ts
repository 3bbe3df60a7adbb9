import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { correctionFailures } from '../ingest/correction-failures.ts';
import type { PageExplanation } from '../ingest/explain-page.ts';
import type { Understanding } from '../ingest/understand-page.ts';
import { readPageFile, type FileFailure } from '../ingest/read-pages.ts';

/** A page that was inspected. */
export interface Inspected {
  /** The page as the user named its file. */
  readonly name: string;
  readonly understanding: Understanding;
}

/** A page that was inspected, and why it was read so. */
export interface Explained {
  readonly name: string;
  readonly explanation: PageExplanation;
}

/** What inspecting files gave: every page that could be read, and what could not. */
export interface Inspection {
  readonly pages: readonly Inspected[];
  readonly failures: readonly FileFailure[];
  /** Why a file holds no page although nothing is wrong with it. */
  readonly notes: readonly string[];
}

type Settings = Pick<Config, 'CORPUS_DIR' | 'MAX_PAGE_BYTES' | 'MAX_ARCHIVE_BYTES'>;

/** Reads page files one after the other, with their sidecars; a file that cannot be read does not stop the others. */
export async function inspectFiles(files: readonly string[], settings: Settings): Promise<Inspection> {
  const { understandPage } = await import('../ingest/understand-page.ts'); // loads the dictionary
  const limits = { maxPageBytes: settings.MAX_PAGE_BYTES, maxArchiveBytes: settings.MAX_ARCHIVE_BYTES };
  const pages: Inspected[] = [];
  const failures: FileFailure[] = [];
  const notes: string[] = [];
  for (const given of files) {
    const { root, name, isInCorpus } = await placeOf(given, settings.CORPUS_DIR);
    const read = await readPageFile(root, name, limits);
    failures.push(...read.failures);
    if (read.skipped !== undefined) notes.push(`${given}: ${read.skipped}`);
    for (const page of read.pages) {
      const understanding = understandPage(page);
      failures.push(...correctionFailures(understanding.reading));
      pages.push({ name: isInCorpus ? page.file : given + page.file.slice(name.length), understanding });
    }
  }
  return { pages, failures, notes };
}

/** A file's folders may name paper and date (`paper/2024/03/18/01.txt`); those farther up have no say. */
const DEEPEST = 5;

/**
 * A page is named as it would be in a build: below the corpus folder. A path that leads nowhere may be one in that folder,
 * as the index and error messages give it.
 */
async function placeOf(given: string, corpusDir: string): Promise<{ root: string; name: string; isInCorpus: boolean }> {
  const corpus = path.resolve(corpusDir);
  const isHere = await access(given).then(
    () => true,
    () => false,
  );
  const full = isHere || path.isAbsolute(given) ? path.resolve(given) : path.resolve(corpus, given);
  const inCorpus = path.relative(corpus, full);
  const isInCorpus = !inCorpus.startsWith('..') && !path.isAbsolute(inCorpus);
  const root = isInCorpus ? corpus : path.resolve(full, ...Array.from({ length: DEEPEST }, () => '..'));
  return { root, name: path.relative(root, full).split(path.sep).join('/'), isInCorpus };
}
