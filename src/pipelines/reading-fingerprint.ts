import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';

/** The code that makes an index of page files, beside this folder, and the data it works with. */
const CODE = ['ingest', 'indexing', 'pipelines', 'text'];
const DATA = ['package.json', 'models/page-labels/weights.json', 'models/tokenizer/kept-words.bin.gz'];

let ofProgram: string | undefined;

/**
 * Says by what pages were read: a hash of the program itself, so that no change of it can be forgotten, and of what it was told.
 * @param told the settings that reading depends on
 */
export function readingFingerprint(told: unknown): string {
  ofProgram ??= hashOf([...CODE.flatMap(codeIn), ...DATA.map((file) => path.join(PACKAGE_ROOT, file))]);
  return createHash('sha256')
    .update(JSON.stringify([ofProgram, told]))
    .digest('hex');
}

function codeIn(folder: string): string[] {
  const root = path.join(import.meta.dirname, '..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .toSorted()
    .map((file) => path.join(root, file));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\n');
  return hash.digest('hex');
}
