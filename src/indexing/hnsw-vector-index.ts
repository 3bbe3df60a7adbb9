import type { ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import { NO_CELL, type HnswCells, type HnswGraph } from './hnsw-cells.ts';
import { TopRows } from './top-rows.ts';
import { checkVector, type VectorMatrix } from './vector-matrix.ts';

/** Cells looked into for each passage wanted, and the fewest. */
const CELLS_A_HIT = 2;
const LEAST_CELLS = 64;
/**
 * Where more than this share of the cells would be looked into, looking at every vector is as fast, and exact; so it is below
 * some four thousand passages.
 */
const MOST_CELLS = 0.25;

/**
 * Nearest neighbours from an HNSW graph of cells: the graph names the cells near the question, and the cosines of all
 * passages in these are worked out. A filter has more cells looked into, the fewer it lets pass, up to every vector that
 * passes; the library's own filter is slow when few pass and kills the process when it throws.
 */
export class HnswVectorIndex implements VectorIndex {
  readonly #vectors: VectorMatrix;
  readonly #graph: HnswGraph;
  /** Ordinals, cell by cell; those of cell `c` are `members[starts[c]]` to `members[starts[c + 1]]`, in order. */
  readonly #members: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(vectors: VectorMatrix, { graph, cellOf }: HnswCells) {
    this.#vectors = vectors;
    this.#graph = graph;
    this.#starts = startsOf(cellOf, graph.getCurrentCount());
    this.#members = membersOf(cellOf, this.#starts);
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
    return this.#best(this.#near(vector, k, filter) ?? this.#all(filter), vector, k);
  }

  cosine(ordinal: number, vector: Float32Array): number {
    return this.#vectors.cosine(ordinal, vector);
  }

  vector(ordinal: number): Float32Array {
    return this.#vectors.row(ordinal);
  }

  /**
   * Passages that pass the filter, of so many cells near a vector that as many pass as are looked at without a filter.
   * @returns undefined where every vector should be looked at
   */
  #near(vector: Float32Array, k: number, filter: OrdinalFilter | undefined): readonly number[] | undefined {
    const most = MOST_CELLS * this.#graph.getCurrentCount();
    const cells = Math.max(LEAST_CELLS, CELLS_A_HIT * k);
    if (cells > most) return undefined;
    let near = this.#inCells(vector, cells);
    if (filter) {
      const wider = Math.ceil((cells * near.length) / near.filter(filter).length);
      if (!(wider <= most)) return undefined; // not a number where the cells are empty
      near = this.#inCells(vector, wider).filter(filter);
    }
    return near.length < k ? undefined : near;
  }

  #inCells(vector: Float32Array, count: number): number[] {
    this.#graph.setEf(count);
    const { neighbors } = this.#graph.searchKnn(Array.from(vector), count);
    const ordinals: number[] = [];
    for (const cell of neighbors) {
      const end = this.#starts[cell + 1] as number;
      for (let i = this.#starts[cell] as number; i < end; i++) ordinals.push(this.#members[i] as number);
    }
    return ordinals;
  }

  *#all(filter: OrdinalFilter = () => true): Generator<number> {
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

function startsOf(cellOf: Uint32Array, cells: number): Uint32Array {
  const starts = new Uint32Array(cells + 1);
  for (const cell of cellOf) if (cell !== NO_CELL) starts[cell + 1] = (starts[cell + 1] as number) + 1;
  for (let cell = 0; cell < cells; cell++) starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  return starts;
}

function membersOf(cellOf: Uint32Array, starts: Uint32Array): Uint32Array {
  const members = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [ordinal, cell] of cellOf.entries()) {
    if (cell === NO_CELL) continue;
    const at = next[cell] as number;
    members[at] = ordinal;
    next[cell] = at + 1;
  }
  return members;
}
