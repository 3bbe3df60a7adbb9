import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** Where the evaluation and training data lie: beside the repository. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared');

/** Reads a file of `../shared`, gzipped or not, an object a line. Trusted: the sets are fixed. */
export function readJsonLines<T>(file: string): T[] {
  const bytes = fs.readFileSync(path.join(SHARED, file));
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
