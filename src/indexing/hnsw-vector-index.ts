import type { ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import type { HnswGraph } from './hnsw-graph.ts';
import { TopRows } from './top-rows.ts';
import { checkVector, type VectorMatrix } from './vector-matrix.ts';

/** Fewest candidates the graph is searched for; recall@10 on unclustered vectors is 0.88 at 128, 0.96 at 256. */
const LEAST_EF = 256;
/** Looking at so few vectors is as fast as the graph, and exact. */
const EXACT_UP_TO = 2_000;

/**
 * Nearest neighbours from an HNSW graph. The graph only proposes: cosines are worked out anew from the vectors. A filtered
 * search looks at every vector that passes, because the library's own filter is slow when few pass and kills the process
 * when it throws.
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

  search(vector: Float32Array, k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[] {
    checkVector(vector, this.dimension);
    if (k < 1 || vector.every((x) => x === 0)) return [];
    const top = new TopRows(k);
    for (const ordinal of this.#candidates(vector, k, filter)) {
      if (!this.#vectors.isZero(ordinal)) top.add(ordinal, this.#vectors.cosine(ordinal, vector));
    }
    return top.rows();
  }

  vector(ordinal: number): Float32Array {
    return this.#vectors.row(ordinal);
  }

  #candidates(vector: Float32Array, k: number, filter: OrdinalFilter | undefined): Iterable<number> {
    if (filter) return this.#ordinals().filter(filter);
    if (this.size <= this.#exactUpTo) return this.#ordinals();
    const ef = Math.min(Math.max(k, LEAST_EF), this.#graph.getCurrentCount());
    this.#graph.setEf(ef);
    return ef ? this.#graph.searchKnn(Array.from(vector), ef).neighbors : [];
  }

  #ordinals(): number[] {
    return Array.from({ length: this.size }, (_, ordinal) => ordinal);
  }
}
