import { createHash } from 'node:crypto';
import path from 'node:path';
import { BaowenError, toBaowenError } from '../errors.ts';
import type { IssueFacts } from '../types/issue.ts';
import type { PageFile } from '../types/page.ts';
import type { OpenedPage } from './doors/door.ts';
import { doorFor } from './doors/doors.ts';
import { readFixSidecar, type FixSidecar } from './fix-sidecar.ts';
import { readIssueSidecar } from './issue-sidecar.ts';
import { listPageFiles } from './list-page-files.ts';
import { readBytes, type ReadLimit } from './read-bytes.ts';
import { isInCorpus, sidecarsOf } from './sidecars.ts';

/** What reading one file gave: its pages, and what of it and its sidecars could not be read and why. */
export interface FileRead {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly file: string;
  readonly pages: readonly PageFile[];
  readonly failures: readonly FileFailure[];
  /** SHA-256 of every file that was read for it, sidecars included, lower-case hex. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Why it holds no page, where that is no fault. */
  readonly skipped?: string;
}

export interface FileFailure {
  /** The page file, a part of it such as `articles.jsonl#line-17`, or its sidecar. */
  readonly file: string;
  readonly error: BaowenError;
}

export interface ReadLimits {
  /** Of a file that is one page, and of a sidecar. */
  readonly maxPageBytes: number;
  /** Of a file that may hold many pages. */
  readonly maxArchiveBytes: number;
}

/**
 * Reads every page file below a folder, one at a time, in the order of {@link listPageFiles}. A file that cannot be
 * read or decoded is a failure in the stream, never a throw.
 * @throws BaowenError `corpus_missing`, `corpus_empty`
 */
export async function* readPages(corpusDir: string, limits: ReadLimits): AsyncGenerator<FileRead, void, void> {
  for (const file of await listPageFiles(corpusDir)) yield await readPageFile(corpusDir, file, limits);
}

/**
 * Reads the pages of one file, with what its sidecars say of them. Never throws: what goes wrong is in the failures.
 * @param file path relative to the folder, with forward slashes
 */
export async function readPageFile(corpusDir: string, file: string, limits: ReadLimits): Promise<FileRead> {
  const inputs: Record<string, string> = {};
  const failures: FileFailure[] = [];
  /** Reads one of the files; undefined, and a failure more, when that does not work. */
  const attempt = async <T>(
    name: string,
    limit: ReadLimit,
    use: (bytes: Uint8Array) => T | Promise<T>,
  ): Promise<T | undefined> => {
    try {
      const bytes = await readBytes(path.join(corpusDir, name), name, limit);
      inputs[name] = createHash('sha256').update(bytes).digest('hex');
      return await use(bytes);
    } catch (error) {
      failures.push({ file: name, error: toBaowenError(error) });
      return undefined;
    }
  };

  const sidecars = sidecarsOf(file, isInCorpus(corpusDir));
  const { issue, fix } = sidecars;
  const page = { setting: 'MAX_PAGE_BYTES', maxBytes: limits.maxPageBytes };
  const stated = issue ? await attempt(issue, page, (bytes) => readIssueSidecar(bytes, issue)) : undefined;
  const sidecar = stated?.(path.posix.relative(path.posix.dirname(issue ?? ''), file));
  const corrections = fix ? await attempt(fix, page, (bytes) => readFixSidecar(bytes, fix)) : undefined;
  const door = doorFor(file);
  const limit = door?.holdsManyPages ? { setting: 'MAX_ARCHIVE_BYTES', maxBytes: limits.maxArchiveBytes } : page;
  const opened = await attempt(file, limit, async (bytes) => {
    const { pages = [], failures: bad = [], skipped } = (await door?.open(bytes, file)) ?? {};
    failures.push(...bad.map(({ part, error }) => ({ file: partOf(file, part), error })));
    const stored = { sha256: inputs[file] ?? '', sizeBytes: bytes.length };
    const read = { pages: pagesOf(pages, stored, file, sidecar, corrections) };
    return skipped === undefined ? read : { ...read, skipped };
  });
  const parts = opened?.pages.map((p) => p.file.slice(file.length + 1)) ?? [];
  for (const reason of (opened && corrections?.misplaced(parts)) ?? []) {
    const message = `${fix} was applied only in part: ${reason}.`;
    failures.push({ file: fix ?? file, error: new BaowenError('correction_failed', message) });
  }
  return { file, failures, inputs, ...(opened ?? { pages: [] }) };
}

function pagesOf(
  opened: readonly OpenedPage[],
  stored: Pick<PageFile, 'sha256' | 'sizeBytes'>,
  file: string,
  sidecar: IssueFacts | undefined,
  fix: FixSidecar | undefined,
): PageFile[] {
  return opened.map(({ part, ...page }) => ({
    file: partOf(file, part),
    ...page,
    ...(sidecar ? { sidecar } : {}),
    ...(fix ? { corrections: fix.of(part) } : {}),
    ...stored,
  }));
}

function partOf(file: string, part: string): string {
  return part === '' ? file : `${file}#${part}`;
}
