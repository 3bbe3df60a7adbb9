// Orama: its hybrid search (text 0.5, vector 0.5, its default), over words and vectors.
import { create, insertMultiple, search } from '@orama/orama';

/** @type {import('../retrieval/peer.ts').BuildPeer} */
export async function build(passages, dimension, depth) {
  const db = create({
    schema: { words: 'string', vector: `vector[${dimension}]` },
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (text) => text.split(' ') },
    },
  });
  await insertMultiple(
    db,
    passages.map(({ id, words, vector }) => ({ id, words: words.join(' '), vector })),
    1000,
  );
  return async ({ words, vector }) => {
    const found = await search(db, {
      mode: 'hybrid',
      term: words.join(' '),
      vector: { value: vector, property: 'vector' },
      similarity: 0,
      limit: depth,
    });
    return found.hits.map(({ id }) => id);
  };
}
