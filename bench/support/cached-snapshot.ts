import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { toBaowenError } from '../../src/errors.ts';
import type { ReadArchive } from '../../src/pipelines/index-archive.ts';
import type { SearchParts } from '../../src/pipelines/search.ts';
import { BENCH_CACHE } from './remembered-result.ts';
import { buildAt, openAt, SETTINGS } from './snapshot-at.ts';

/**
 * What searching works with, the archive written, opened and searched by the product's own code. Its snapshot is kept in the
 * system's temporary folder under the fingerprints of its settings and texts.
 * @param isFresh true to build it anew, after a change of code that no fingerprint tells
 */
export async function searchable(archive: ReadArchive, isFresh = false): Promise<SearchParts> {
  const hash = createHash('sha256').update(JSON.stringify(SETTINGS));
  for (const { id, text } of archive.articles) hash.update(`${id}\0${text}\0`);
  const indexDir = path.join(BENCH_CACHE, hash.digest('hex').slice(0, 16));
  if (isFresh) await fs.rm(indexDir, { recursive: true, force: true });
  try {
    return await openAt(indexDir);
  } catch (error) {
    const { code } = toBaowenError(error);
    if (code !== 'index_missing' && code !== 'index_format' && code !== 'index_settings') throw error;
  }
  await buildAt(indexDir, archive);
  return await openAt(indexDir);
}
