import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { VectorMatrix } from './vector-matrix.ts';

/** Neighbours a node keeps (twice as many on the lowest layer), and how widely they are looked for. */
const M = 12;
const EF_CONSTRUCTION = 100;
const SPACE = 'cosine';
/** Fixed, so that the same vectors give the same graph. */
const RANDOM_SEED = 100;
/** After so many vectors the server gets a turn. */
const VECTORS_A_TURN = 64;

export type HnswGraph = hnswlib.HierarchicalNSW;

/**
 * Links vectors into a navigable graph by their heads alone, for the library keeps its own copy of what it links, four bytes
 * a number. Zero vectors are left out: they are near nothing, and would only lengthen paths.
 * @returns a graph whose labels are ordinals
 * @see Malkov & Yashunin 2016, Efficient and robust approximate nearest neighbor search using HNSW graphs
 */
export async function buildHnswGraph(vectors: VectorMatrix): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW(SPACE, vectors.headDimension);
  graph.initIndex({
    maxElements: Math.max(1, vectors.size),
    m: M,
    efConstruction: EF_CONSTRUCTION,
    randomSeed: RANDOM_SEED,
  });
  for (let ordinal = 0; ordinal < vectors.size; ordinal++) {
    // The binding takes plain arrays only.
    if (!vectors.isZero(ordinal)) graph.addPoint(Array.from(vectors.head(ordinal)), ordinal);
    if (ordinal % VECTORS_A_TURN === 0) await nextTurn();
  }
  return graph;
}

/** The library reads anything without complaint: the caller has checked the file against its checksum. */
export function readHnswGraph(path: string, { headDimension }: VectorMatrix): HnswGraph {
  const graph = new hnswlib.HierarchicalNSW(SPACE, headDimension);
  graph.readIndexSync(path);
  return graph;
}
