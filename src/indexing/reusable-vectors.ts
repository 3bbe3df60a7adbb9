import type { Snapshot } from '../types/snapshot.ts';
import { sha256 } from './durable-files.ts';
import { embeddingText } from './embedding-text.ts';

/**
 * A snapshot's vectors by the text they were made from, for texts that have not changed since. Texts are known by their
 * hashes, so that an archive's words need not be held while the next index of it is built.
 * @param isWanted whether an issue's texts may be asked for
 * @returns what gives the vector of a text, or undefined
 */
export function reusableVectors(
  { store, vectors }: Pick<Snapshot, 'store' | 'vectors'>,
  isWanted: (issueId: string) => boolean,
): (text: string) => Float32Array | undefined {
  const ordinals = new Map<string, number>();
  for (const passage of store.passages) {
    const article = store.article(passage.articleId);
    if (article && isWanted(article.issueId)) ordinals.set(sha256(embeddingText(passage, article)), passage.ordinal);
  }
  return (text) => {
    const ordinal = ordinals.get(sha256(text));
    return ordinal === undefined ? undefined : vectors.vector(ordinal);
  };
}
