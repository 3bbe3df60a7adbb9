// LangChain.js: an EnsembleRetriever (equal weights, its default) over an HNSWLib store and a BM25Retriever.
import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';

/** @type {import('../retrieval/peer.ts').BuildPeer} */
export async function build(passages, dimension, depth) {
  const documents = passages.map(({ id, words }) => ({ pageContent: words.join(' '), metadata: { id } }));
  const given = new GivenEmbeddings();
  const store = new HNSWLib(given, { space: 'cosine', numDimensions: dimension });
  await store.addVectors(
    passages.map(({ vector }) => vector),
    documents,
  );
  const ensemble = new EnsembleRetriever({
    retrievers: [store.asRetriever(depth), BM25Retriever.fromDocuments(documents, { k: depth })],
  });
  return async ({ words, vector }) => {
    given.question = vector;
    return (await ensemble.invoke(words.join(' '))).map(({ metadata }) => metadata.id);
  };
}

/** Vectors are worked out beforehand, for all alike. */
class GivenEmbeddings extends Embeddings {
  question = [];

  constructor() {
    super({});
  }

  async embedQuery() {
    return this.question;
  }

  async embedDocuments() {
    throw new Error('Documents come with their vectors.');
  }
}
