import { createHash } from 'node:crypto';
import { readFile } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isInCorpus, sidecarsOf } from './sidecars.ts';

/** That of the library of promises takes half as long again, for each of thousands of files. */
const read = promisify(readFile);

/** SHA-256 of files by their paths within the corpus folder. */
export type FileHashes = Readonly<Record<string, string>>;

/**
 * Tells which page files are what they were, with all that stands beside them.
 * @param before hashes of all files that were read then, sidecars included
 * @returns what gives a page file's hashes, its sidecars' too; undefined when one of them has changed, come or gone
 */
export function unchangedFiles(
  corpusDir: string,
  before: FileHashes,
): (file: string) => Promise<FileHashes | undefined> {
  const hashes = new Map<string, Promise<string | undefined>>();
  const hashOf = (file: string): Promise<string | undefined> => {
    const known = hashes.get(file) ?? hashFile(path.join(corpusDir, file));
    if (path.basename(file) === 'issue.json') hashes.set(file, known); // stands beside many pages
    return known;
  };
  return async (file) => {
    const now = [file, ...Object.values(sidecarsOf(file, isInCorpus(corpusDir)))];
    const then = [file, ...Object.values(sidecarsOf(file, (name) => Object.hasOwn(before, name)))];
    if (now.join('\n') !== then.join('\n')) return undefined;
    const found: Record<string, string> = {};
    for (const name of now) {
      const hash = await hashOf(name);
      if (hash === undefined || hash !== before[name]) return undefined;
      found[name] = hash;
    }
    return found;
  };
}

/** Undefined when it cannot be read; whoever reads it next will tell. */
async function hashFile(place: string): Promise<string | undefined> {
  return await read(place).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => undefined,
  );
}
