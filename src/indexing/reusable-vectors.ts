import { BaowenError } from '../errors.ts';
import type { Passage } from '../types/passage.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import { sha256 } from './durable-files.ts';
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
    return vectorsByText(ordinalsByText(store), vectors);
  } catch (error) {
    if (!(error instanceof BaowenError)) throw error;
    return () => undefined; // a snapshot that cannot be opened has nothing to give
  }
}

/** Texts are known by their hashes, so that an archive's words need not be held while the next index of it is built. */
function ordinalsByText(store: PassageStore): ReadonlyMap<string, number> {
  const textOf = (passage: Passage): string => embeddingText(passage, store.article(passage.articleId));
  return new Map(store.passages.map((passage) => [sha256(textOf(passage)), passage.ordinal]));
}

function vectorsByText(ordinals: ReadonlyMap<string, number>, vectors: VectorIndex) {
  return (text: string): Float32Array | undefined => {
    const ordinal = ordinals.get(sha256(text));
    return ordinal === undefined ? undefined : vectors.vector(ordinal);
  };
}
