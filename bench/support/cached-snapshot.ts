import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { openCurrentSnapshot } from '../../src/indexing/open-snapshot.ts';
import { publishSnapshot } from '../../src/indexing/publish-snapshot.ts';
import { createHashedEmbedder, HASHED_EMBEDDER } from '../../src/models/hashed-embedder.ts';
import { indexArchive, type ReadArchive } from '../../src/pipelines/index-archive.ts';
import { createLinearReranker } from '../../src/retrieval/linear-reranker.ts';
import type { SearchParts } from '../../src/pipelines/search.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { toBaowenError } from '../../src/errors.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';

/** What searching works with, the archive written, opened and searched by the product's own code. */
export async function searchable(archive: ReadArchive, isFresh = false): Promise<SearchParts> {
  const snapshot = await cachedSnapshot(archive, isFresh);
  return {
    snapshot,
    tokenizer: jiebaTokenizer,
    clock: systemClock,
    embedder: createHashedEmbedder(jiebaTokenizer, snapshot.lexical),
    reranker: createLinearReranker(snapshot),
  };
}

/**
 * A snapshot of the archive, kept in the system's temporary folder under the fingerprints of its settings and texts.
 * @param isFresh true to build it anew, after a change of code that no fingerprint tells
 */
async function cachedSnapshot(archive: ReadArchive, isFresh: boolean): Promise<Snapshot> {
  const settings = indexSettings(jiebaTokenizer, HASHED_EMBEDDER);
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { id, text } of archive.articles) hash.update(`${id}\0${text}\0`);
  const indexDir = path.join(os.tmpdir(), 'baowen-bench', hash.digest('hex').slice(0, 16));
  if (isFresh) await fs.rm(indexDir, { recursive: true, force: true });
  try {
    return await openCurrentSnapshot(indexDir, settings);
  } catch (error) {
    const { code } = toBaowenError(error);
    if (code !== 'index_missing' && code !== 'index_format' && code !== 'index_settings') throw error;
  }
  await fs.rm(indexDir, { recursive: true, force: true });
  await fs.mkdir(indexDir, { recursive: true });
  const { manifest } = await indexArchive(archive, {
    indexDir,
    tokenizer: jiebaTokenizer,
    createEmbedder: (lexical) => createHashedEmbedder(jiebaTokenizer, lexical),
    clock: systemClock,
  });
  await publishSnapshot(indexDir, manifest.buildId);
  return await openCurrentSnapshot(indexDir, settings);
}
