// What searching cannot be faster than: hnswlib's own search over whole vectors, and the sum of a question's postings.
import path from 'node:path';
import hnswlib from 'hnswlib-node';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { openAt } from '../support/snapshot-at.ts';
import { askedOf } from './asked-questions.ts';
import { spread } from './quantile.ts';
import { leave, phaseTask } from './run-phase.ts';

export interface RawResult {
  readonly ms: Readonly<
    Record<'hnsw' | 'postings' | 'whole' | 'processor', { readonly p50: number; readonly p95: number }>
  >;
  readonly graphSeconds: number;
  /** Share of the product's own hundred nearest that the graph finds too. */
  readonly agreement: number;
}

const GRAPH = { m: 16, efConstruction: 100, randomSeed: 100 };
const EF = 200;
const K = 100;
const WARM_UP = 40;

const { folder } = phaseTask();
const { snapshot, tokenizer, clock, embedder } = await openAt(path.join(folder, 'index'));
const { store, vectors } = snapshot;
const queries = askedOf(folder)
  .read()
  .questions.map(({ text }) => understandQuery(text, {}, { ...snapshot, tokenizer, clock }));

const began = performance.now();
const graph = new hnswlib.HierarchicalNSW('cosine', vectors.dimension);
graph.initIndex({ maxElements: vectors.size, ...GRAPH });
for (let ordinal = 0; ordinal < vectors.size; ordinal++) graph.addPoint(Array.from(vectors.vector(ordinal)), ordinal);
graph.setEf(EF);
const graphSeconds = Math.round((performance.now() - began) / 100) / 10;

const postings = barePostings(new Set(queries.flatMap((query) => query.terms.map(({ term }) => term))));
const ms = { hnsw: [] as number[], postings: [] as number[], whole: [] as number[], processor: [] as number[] };
let agreed = 0;
for (const [i, query] of [...queries.slice(0, WARM_UP), ...queries].entries()) {
  const vector = await embedder.embedQuery(query.question);
  const point = Array.from(vector);
  const used = process.cpuUsage();
  const started = performance.now();
  const { neighbors } = graph.searchKnn(point, Math.min(K, vectors.size));
  const between = performance.now();
  const scores = new Float32Array(store.passages.length);
  for (const { term, weight } of query.terms) {
    const list = postings.get(term);
    if (!list) continue;
    const { ordinals, impacts } = list;
    for (let p = 0; p < ordinals.length; p++) {
      const ordinal = ordinals[p] as number;
      scores[ordinal] = (scores[ordinal] as number) + weight * (impacts[p] as number);
    }
  }
  const ended = performance.now();
  const { user, system } = process.cpuUsage(used);
  if (i < WARM_UP) continue;
  ms.hnsw.push(between - started);
  ms.postings.push(ended - between);
  ms.whole.push(ended - started);
  ms.processor.push((user + system) / 1000);
  const own = new Set(vectors.search(vector, K).map(({ ordinal }) => ordinal));
  agreed += neighbors.filter((ordinal) => own.has(ordinal)).length / Math.max(1, own.size);
}
const result: RawResult = {
  ms: {
    hnsw: spread(ms.hnsw),
    postings: spread(ms.postings),
    whole: spread(ms.whole),
    processor: spread(ms.processor),
  },
  graphSeconds,
  agreement: Math.round((1000 * agreed) / queries.length) / 1000,
};
leave(result);

/** Plain arrays a term, of the terms asked alone; `impacts` is BM25 with its usual settings. */
function barePostings(asked: ReadonlySet<string>) {
  const lists = new Map<string, { ordinals: number[]; counts: number[] }>();
  const lengths: number[] = [];
  for (const { ordinal, text } of store.passages) {
    const terms = jiebaTokenizer.terms(text);
    lengths.push(terms.length);
    const counts = new Map<string, number>();
    for (const term of terms) if (asked.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = lists.get(term) ?? { ordinals: [], counts: [] };
      lists.set(term, list);
      list.ordinals.push(ordinal);
      list.counts.push(count);
    }
  }
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  return new Map(
    [...lists].map(([term, { ordinals, counts }]) => {
      const idf = Math.log(1 + (lengths.length - ordinals.length + 0.5) / (ordinals.length + 0.5));
      const impacts = counts.map((count, p) => {
        const norm = 1 - 0.75 + (0.75 * (lengths[ordinals[p] as number] as number)) / mean;
        return (idf * count * 2.2) / (count + 1.2 * norm);
      });
      return [term, { ordinals: Uint32Array.from(ordinals), impacts: Float32Array.from(impacts) }];
    }),
  );
}
