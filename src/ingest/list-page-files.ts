import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { doorFor } from './doors/doors.ts';
import { isSidecar } from './sidecars.ts';
import { WITHDRAWN_FILE } from './withdrawn-file.ts';

/**
 * The page files below a folder: every kind there is a door for, but no README, no sidecar, no list of what was
 * withdrawn, no dotfile, nothing in a dot folder. Links that lead out of the folder are not followed.
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
      `The corpus folder ${corpusDir} holds no page file, such as .txt, .md or .jsonl. Put page files there, or set CORPUS_DIR.`,
      { details: { corpusDir } },
    );
  }
  return files.map((f) => path.relative(root, f).split(path.sep).join('/')).toSorted();
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
    } else if (isPageName(entry.name) && place !== path.join(root, WITHDRAWN_FILE)) files.push(place);
  }
}

async function insideTarget(root: string, link: string): Promise<string | undefined> {
  const target = await realpath(link).catch(() => undefined);
  return target?.startsWith(root + path.sep) ? target : undefined;
}

function isPageName(name: string): boolean {
  return doorFor(name) !== undefined && !isSidecar(name) && !/^readme\b/i.test(name);
}
