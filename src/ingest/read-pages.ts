import { createHash } from 'node:crypto';
import path from 'node:path';
import { toBaowenError, type BaowenError } from '../errors.ts';
import type { IssueFacts } from '../types/issue.ts';
import type { PageFile } from '../types/page.ts';
import { doorFor } from './doors/doors.ts';
import { readIssueSidecar } from './issue-sidecar.ts';
import { listPageFiles } from './list-page-files.ts';
import { readBytes } from './read-bytes.ts';
import { sidecarsOf } from './sidecars.ts';

/** What reading one file gave: its pages, and what of it and its sidecars could not be read and why. */
export interface FileRead {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly file: string;
  readonly pages: readonly PageFile[];
  readonly failures: readonly FileFailure[];
  /** SHA-256 of every file that was read for it, sidecars included, lower-case hex. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface FileFailure {
  /** The page file or its sidecar. */
  readonly file: string;
  readonly error: BaowenError;
}

export interface ReadLimits {
  readonly maxPageBytes: number;
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
export async function readPageFile(corpusDir: string, file: string, { maxPageBytes }: ReadLimits): Promise<FileRead> {
  const inputs: Record<string, string> = {};
  const failures: FileFailure[] = [];
  /** Reads one of the files; undefined, and a failure more, when that does not work. */
  const attempt = async <T>(name: string, use: (bytes: Uint8Array) => T | Promise<T>): Promise<T | undefined> => {
    try {
      const bytes = await readBytes(path.join(corpusDir, name), name, maxPageBytes);
      inputs[name] = sha256Of(bytes);
      return await use(bytes);
    } catch (error) {
      failures.push({ file: name, error: toBaowenError(error) });
      return undefined;
    }
  };

  const sidecars = await sidecarsOf(corpusDir, file);
  const { issue } = sidecars;
  const stated = issue ? await attempt(issue, (bytes) => readIssueSidecar(bytes, issue)) : undefined;
  const sidecar = stated?.(path.posix.basename(file));
  const pages = await attempt(file, (bytes) => openPages(bytes, file, sidecar));
  return { file, pages: pages ?? [], failures, inputs };
}

async function openPages(bytes: Uint8Array, file: string, sidecar: IssueFacts | undefined): Promise<PageFile[]> {
  const sha256 = sha256Of(bytes);
  const opened = (await doorFor(file)?.open(bytes, file)) ?? [];
  return opened.map(({ part, ...page }) => ({
    file: part === '' ? file : `${file}#${part}`,
    ...page,
    ...(sidecar ? { sidecar } : {}),
    sha256,
    sizeBytes: bytes.length,
  }));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
