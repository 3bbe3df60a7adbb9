import type { ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import type { HnswGraph } from './hnsw-graph.ts';
import { TopRows } from './top-rows.ts';
import { checkVector, type VectorMatrix } from './vector-matrix.ts';

/** Fewest passages the graph is asked for. */
const LEAST_PROPOSED = 400;
/** Looking at so few vectors is as fast as the graph, and exact. */
const EXACT_UP_TO = 2_000;

/**
 * Nearest neighbours from an HNSW graph. The graph, which knows the heads of the vectors, only proposes: cosines are worked
 * out from the whole vectors. Where a filter leaves fewer of the proposed than are wanted, every vector that passes it is
 * looked at, because the library's own filter is slow when few pass and kills the process when it throws.
 */
export class HnswVectorIndex implements VectorIndex {
  readonly #vectors: VectorMatrix;
  readonly #graph: HnswGraph;
  readonly #exactUpTo: number;

  /** @param options `exactUpTo`: up to so many vectors every one is looked at */
  constructor(
    vectors: VectorMatrix,
    graph: HnswGraph,
    { exactUpTo = EXACT_UP_TO }: { readonly exactUpTo?: number } = {},
  ) {
    this.#vectors = vectors;
    this.#graph = graph;
    this.#exactUpTo = exactUpTo;
  }

  get size(): number {
    return this.#vectors.size;
  }

  get dimension(): number {
    return this.#vectors.dimension;
  }

  search(vector: Float32Array, k: number, filter: OrdinalFilter = () => true): readonly ScoredOrdinal[] {
    checkVector(vector, this.dimension);
    if (k < 1 || vector.every((x) => x === 0)) return [];
    const proposed = this.size > this.#exactUpTo ? this.#propose(vector, k).filter(filter) : [];
    const isEnough = proposed.length >= Math.min(k, this.#graph.getCurrentCount());
    return this.#best(isEnough ? proposed : this.#all(filter), vector, k);
  }

  cosine(ordinal: number, vector: Float32Array): number {
    return this.#vectors.cosine(ordinal, vector);
  }

  vector(ordinal: number): Float32Array {
    return this.#vectors.row(ordinal);
  }

  #propose(vector: Float32Array, k: number): number[] {
    const count = Math.min(Math.max(k, LEAST_PROPOSED), this.#graph.getCurrentCount());
    if (count === 0) return [];
    this.#graph.setEf(count);
    return this.#graph.searchKnn(Array.from(vector.subarray(0, this.#vectors.headDimension)), count).neighbors;
  }

  *#all(filter: OrdinalFilter): Generator<number> {
    for (let ordinal = 0; ordinal < this.size; ordinal++) {
      if (!this.#vectors.isZero(ordinal) && filter(ordinal)) yield ordinal;
    }
  }

  #best(ordinals: Iterable<number>, vector: Float32Array, k: number): readonly ScoredOrdinal[] {
    const top = new TopRows(k);
    for (const ordinal of ordinals) top.add(ordinal, this.#vectors.cosine(ordinal, vector));
    return top.rows();
  }
}
