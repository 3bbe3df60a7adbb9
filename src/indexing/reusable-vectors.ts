import { BaowenError } from '../errors.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import { embeddingText } from './embedding-text.ts';
import { openCurrentSnapshot } from './open-snapshot.ts';

/**
 * The published snapshot's vectors by the text they were made from, for texts that have not changed since.
 * @returns what gives the vector of a text, or undefined; it knows none when no snapshot of the same embedder can be
 * opened
 */
export async function reusableVectors(
  indexDir: string,
  { fingerprint, dimension }: Embedder,
): Promise<(text: string) => Float32Array | undefined> {
  try {
    const { store, vectors } = await openCurrentSnapshot(indexDir, { embedder: fingerprint, dimension });
    const ordinals = new Map(
      store.passages.map((passage) => [embeddingText(passage, store.article(passage.articleId)), passage.ordinal]),
    );
    return (text) => {
      const ordinal = ordinals.get(text);
      return ordinal === undefined ? undefined : vectors.vector(ordinal);
    };
  } catch (error) {
    if (!(error instanceof BaowenError)) throw error;
    return () => undefined; // a snapshot that cannot be opened has nothing to give
  }
}
