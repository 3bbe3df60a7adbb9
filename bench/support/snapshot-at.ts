import fs from 'node:fs/promises';
import { systemClock } from '../../src/clock.ts';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { openCurrentSnapshot } from '../../src/indexing/open-snapshot.ts';
import { publishSnapshot } from '../../src/indexing/publish-snapshot.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { indexArchive, type ReadArchive } from '../../src/pipelines/index-archive.ts';
import type { SearchParts } from '../../src/pipelines/search.ts';
import { createLinearReranker } from '../../src/retrieval/linear-reranker.ts';
import { loadRerankerWeights } from '../../src/retrieval/load-reranker-weights.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';

/** What the product indexes with when nothing is set. */
export const SETTINGS = indexSettings(jiebaTokenizer, builtInEmbedder());

/** Indexes an archive into a folder of its own, by the product's own code; what stood there goes. */
export async function buildAt(indexDir: string, archive: ReadArchive): Promise<void> {
  await fs.rm(indexDir, { recursive: true, force: true });
  await fs.mkdir(indexDir, { recursive: true });
  const { manifest } = await indexArchive(archive, {
    indexDir,
    tokenizer: jiebaTokenizer,
    embedder: builtInEmbedder(),
    clock: systemClock,
  });
  await publishSnapshot(indexDir, manifest.buildId);
}

/**
 * Opens what `buildAt` built, with the parts the product searches with.
 * @throws BaowenError `index_missing`, `index_format`, `index_settings`, `index_damaged`
 */
export async function openAt(indexDir: string): Promise<SearchParts> {
  const snapshot = await openCurrentSnapshot(indexDir, SETTINGS);
  return {
    snapshot,
    tokenizer: jiebaTokenizer,
    clock: systemClock,
    embedder: builtInEmbedder(),
    reranker: createLinearReranker(snapshot, loadRerankerWeights('built-in')),
  };
}
