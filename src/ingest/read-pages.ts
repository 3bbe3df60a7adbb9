import { createHash } from 'node:crypto';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError, toBaowenError } from '../errors.ts';
import type { BuildFailure } from '../types/index-build.ts';
import type { PageFile } from '../types/page.ts';
import { decodePage } from './decode-page.ts';

/** What reading one page file gave: the page, or the reason why there is none. */
export type PageRead = { readonly page: PageFile } | { readonly failure: BuildFailure };

/**
 * Reads every page file below a folder, one at a time, in the order of {@link listPageFiles}. A file that cannot be
 * read or decoded is a failure in the stream, never a throw.
 * @throws BaowenError `corpus_missing`, `corpus_empty`
 */
export async function* readPages(
  corpusDir: string,
  options: { readonly maxPageBytes: number },
): AsyncGenerator<PageRead, void, void> {
  for (const file of await listPageFiles(corpusDir)) {
    try {
      yield { page: await readPageFile(corpusDir, file, options.maxPageBytes) };
    } catch (error) {
      yield { failure: toFailure(file, error) };
    }
  }
}

/**
 * The page files below a folder: `.txt` and `.md`, but no README, no dotfile, nothing in a dot folder. Links that lead
 * out of the folder are not followed.
 * @returns paths relative to the folder, with forward slashes, sorted by code unit
 * @throws BaowenError `corpus_missing` when the folder cannot be listed, `corpus_empty` when it holds no page file
 */
export async function listPageFiles(corpusDir: string): Promise<string[]> {
  const root = await rootOf(corpusDir);
  const files: string[] = [];
  await collect(root, root, files, new Set([root]));
  if (files.length === 0) {
    throw new BaowenError(
      'corpus_empty',
      `The corpus folder ${corpusDir} holds no .txt or .md page file. Put page files there, or set CORPUS_DIR.`,
      { details: { corpusDir } },
    );
  }
  return files.map((f) => path.relative(root, f).split(path.sep).join('/')).toSorted();
}

/**
 * Reads and decodes one page file.
 * @param file path relative to the folder, with forward slashes
 * @throws BaowenError `page_unreadable`, `page_too_large`, `page_binary`, `page_undecodable`, `page_empty`
 */
export async function readPageFile(corpusDir: string, file: string, maxPageBytes: number): Promise<PageFile> {
  const bytes = await readBytes(path.join(corpusDir, file), file, maxPageBytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, ...decodePage(bytes, file), sha256, sizeBytes: bytes.length };
}

async function rootOf(corpusDir: string): Promise<string> {
  try {
    const root = await realpath(corpusDir);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw missing(corpusDir, cause);
  }
  throw missing(corpusDir);
}

function missing(corpusDir: string, cause?: unknown): BaowenError {
  return new BaowenError('corpus_missing', `There is no corpus folder ${corpusDir}. Create it, or set CORPUS_DIR.`, {
    cause,
    details: { corpusDir },
  });
}

/** `seen` holds the real paths of the folders on the way, so that a link to a folder above cannot loop. */
async function collect(root: string, folder: string, files: string[], seen: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const place = path.join(folder, entry.name);
    const target = entry.isSymbolicLink() ? await insideTarget(root, place) : place;
    if (target === undefined) continue;
    const isFolder = entry.isSymbolicLink() ? (await stat(target)).isDirectory() : entry.isDirectory();
    if (isFolder) {
      if (!seen.has(target)) await collect(root, place, files, new Set([...seen, target]));
    } else if (isPageName(entry.name)) files.push(place);
  }
}

async function insideTarget(root: string, link: string): Promise<string | undefined> {
  const target = await realpath(link).catch(() => undefined);
  return target?.startsWith(root + path.sep) ? target : undefined;
}

function isPageName(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name) && !/^readme\b/i.test(name);
}

async function readBytes(place: string, file: string, maxPageBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(place);
    if (!found.isFile()) {
      // Reading a pipe or a device would wait for ever.
      throw new BaowenError(
        'page_unreadable',
        `The page ${file} is no ordinary file. Remove it from the corpus folder.`,
      );
    }
    const { size } = found;
    if (size <= maxPageBytes) return await readFile(place);
    throw new BaowenError(
      'page_too_large',
      `The page file ${file} has ${size} bytes, more than the ${maxPageBytes} allowed. Split it, or raise MAX_PAGE_BYTES.`,
    );
  } catch (cause) {
    if (cause instanceof BaowenError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BaowenError(
      'page_unreadable',
      `The page file ${file} cannot be read: ${reason}. Check that it exists and may be read.`,
      { cause },
    );
  }
}

function toFailure(file: string, thrown: unknown): BuildFailure {
  const { code, message } = toBaowenError(thrown);
  return { file, code, message };
}
