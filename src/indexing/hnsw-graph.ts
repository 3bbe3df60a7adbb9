import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { VectorMatrix } from './vector-matrix.ts';

/** Neighbours a node keeps, and how widely they are looked for. */
const M = 16;
const EF_CONSTRUCTION = 200;
/** Fixed, so that the same vectors give the same graph. */
const RANDOM_SEED = 100;
/** After so many vectors the server gets a turn. */
const VECTORS_A_TURN = 64;

export type HnswGraph = hnswlib.HierarchicalNSW;

/**
 * Links vectors into a navigable graph. Zero vectors are left out: they are near nothing, and would only lengthen paths.
 * @returns a graph whose labels are ordinals
 * @see Malkov & Yashunin 2016, Efficient and robust approximate nearest neighbor search using HNSW graphs
 */
export async function buildHnswGraph(vectors: VectorMatrix): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW('cosine', vectors.dimension);
  graph.initIndex({
    maxElements: Math.max(1, vectors.size),
    m: M,
    efConstruction: EF_CONSTRUCTION,
    randomSeed: RANDOM_SEED,
  });
  for (let ordinal = 0; ordinal < vectors.size; ordinal++) {
    // The binding takes plain arrays only.
    if (!vectors.isZero(ordinal)) graph.addPoint(Array.from(vectors.row(ordinal)), ordinal);
    if (ordinal % VECTORS_A_TURN === 0) await nextTurn();
  }
  return graph;
}

/** The library reads anything without complaint: the caller has checked the file against its checksum. */
export function readHnswGraph(path: string, dimension: number): HnswGraph {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
  graph.readIndexSync(path);
  return graph;
}
