import { BaowenError } from '../errors.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import { embeddingText } from './embedding-text.ts';
import { openCurrentSnapshot } from './open-snapshot.ts';

/**
 * The published snapshot's vectors by the text they were made from, for texts that have not changed since.
 * @returns none when the embedder's vectors hold for one archive only, or when no snapshot of the same embedder can be opened
 */
export async function reusableVectors(
  indexDir: string,
  { isArchiveFree, fingerprint, dimension }: Embedder,
): Promise<ReadonlyMap<string, Float32Array>> {
  const reusable = new Map<string, Float32Array>();
  if (!isArchiveFree) return reusable;
  try {
    const { store, vectors } = await openCurrentSnapshot(indexDir, { embedder: fingerprint, dimension });
    for (const passage of store.passages) {
      reusable.set(embeddingText(passage, store.article(passage.articleId)), vectors.vector(passage.ordinal));
    }
  } catch (error) {
    if (!(error instanceof BaowenError)) throw error; // a snapshot that cannot be opened has nothing to give
  }
  return reusable;
}
