import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listPageFiles } from '../ingest/read-pages.ts';
import type { Manifest } from '../types/index-build.ts';

/**
 * How many page files are new, gone or of other content than those the index was built from. Files the build could not
 * read are left out: the manifest does not know their content.
 */
export async function changedPages(corpusDir: string, { corpus, failures }: Manifest): Promise<number> {
  const failed = new Set(failures.map((failure) => failure.file));
  const present = await listPageFiles(corpusDir).catch((): string[] => []);
  const gone = Object.keys(corpus.files).filter((file) => !present.includes(file)).length;
  let differing = 0;
  for (const file of present.filter((name) => !failed.has(name))) {
    const bytes = await readFile(path.join(corpusDir, file)).catch(() => '');
    if (createHash('sha256').update(bytes).digest('hex') !== corpus.files[file]) differing += 1;
  }
  return gone + differing;
}
