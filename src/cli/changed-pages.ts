import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listPageFiles } from '../ingest/list-page-files.ts';
import { isInCorpus, sidecarsOf } from '../ingest/sidecars.ts';
import type { Manifest } from '../types/index-build.ts';

/**
 * How many page files and sidecars are new, gone or of other content than those the index was built from. Files the build
 * could not read are left out: the manifest does not know their content.
 */
export async function changedPages(corpusDir: string, { corpus, failures }: Manifest): Promise<number> {
  const unread = new Set(failures.map(({ file }) => file).filter((file) => !(file in corpus.files)));
  const present = await presentFiles(corpusDir);
  const gone = Object.keys(corpus.files).filter((file) => !present.has(file)).length;
  let differing = 0;
  for (const file of [...present].filter((name) => !unread.has(name))) {
    const bytes = await readFile(path.join(corpusDir, file)).catch(() => '');
    if (createHash('sha256').update(bytes).digest('hex') !== corpus.files[file]) differing += 1;
  }
  return gone + differing;
}

async function presentFiles(corpusDir: string): Promise<Set<string>> {
  const present = new Set<string>();
  for (const file of await listPageFiles(corpusDir).catch((): string[] => [])) {
    present.add(file);
    for (const sidecar of Object.values(sidecarsOf(file, isInCorpus(corpusDir)))) present.add(sidecar);
  }
  return present;
}
