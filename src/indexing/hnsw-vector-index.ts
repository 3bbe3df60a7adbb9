import type { ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import { NO_CELL, type HnswCells, type HnswGraph } from './hnsw-cells.ts';
import { TopRows } from './top-rows.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** Cells looked into for each passage wanted, and the fewest. */
const CELLS_A_HIT = 2;
const LEAST_CELLS = 64;
/**
 * Where more than this share of the cells would be looked into, looking at every vector is as fast, and exact; so it always is
 * where all are one cell.
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
    if (k < 1 || vector.every((x) => x === 0)) return [];
    const ordinals = this.#near(vector, k, filter) ?? passing(this.#members, filter);
    const cosines = this.#vectors.cosines(ordinals, vector);
    const top = new TopRows(k);
    let worst = -Infinity; // asked of the heap only after it has changed: nearly all rows are too far
    for (let i = 0; i < ordinals.length; i++) {
      const cosine = cosines[i] as number;
      if (cosine < worst) continue;
      top.add(ordinals[i] as number, cosine);
      worst = top.worstScore;
    }
    return top.rows();
  }

  cosine(ordinal: number, vector: Float32Array): number {
    return this.#vectors.cosines(Uint32Array.of(ordinal), vector)[0] as number;
  }

  vector(ordinal: number): Float32Array {
    return this.#vectors.row(ordinal);
  }

  /**
   * Passages that pass the filter, of so many cells near a vector that as many pass as are looked at without a filter.
   * @returns undefined where every vector should be looked at
   */
  #near(vector: Float32Array, k: number, filter: OrdinalFilter | undefined): Uint32Array | undefined {
    const most = MOST_CELLS * this.#graph.getCurrentCount();
    const cells = Math.max(LEAST_CELLS, CELLS_A_HIT * k);
    if (cells > most) return undefined;
    let near = this.#inCells(vector, cells);
    if (filter) {
      const wider = Math.ceil((cells * near.length) / passing(near, filter).length);
      if (!(wider <= most)) return undefined; // not a number where the cells are empty
      near = passing(this.#inCells(vector, wider), filter);
    }
    return near.length < k ? undefined : near;
  }

  #inCells(vector: Float32Array, count: number): Uint32Array {
    this.#graph.setEf(count);
    const { neighbors } = this.#graph.searchKnn(Array.from(vector), count);
    const cells = neighbors.map((cell) => this.#members.subarray(this.#starts[cell], this.#starts[cell + 1]));
    const ordinals = new Uint32Array(cells.reduce((sum, members) => sum + members.length, 0));
    let at = 0;
    for (const members of cells) {
      ordinals.set(members, at);
      at += members.length;
    }
    return ordinals;
  }
}

function passing(ordinals: Uint32Array, filter: OrdinalFilter | undefined): Uint32Array {
  return filter ? ordinals.filter(filter) : ordinals;
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
