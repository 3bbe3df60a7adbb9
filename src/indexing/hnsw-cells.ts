import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { BaowenError } from '../errors.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** Small cells find more for as many passages looked at; each costs a centre of four bytes a number. */
const PASSAGES_A_CELL = 16;
/** Neighbours a centre keeps in the graph, and how widely they are looked for. */
const M = 12;
const EF_CONSTRUCTION = 100;
/** How widely a passage's cell is looked for. */
const EF_NEAREST = 32;
/** Fixed, so that the same vectors give the same cells. */
const RANDOM_SEED = 100;
/** Of so many passages one has a say in where the centres are. */
const SAMPLE_STEP = 2;
/** After so many vectors the server gets a turn. */
const VECTORS_A_TURN = 64;
/** So many bytes of vectors, 65,536 of 256 numbers, are looked at one by one in a few milliseconds: they are one cell. */
const ONE_CELL_BYTES = 2 ** 24;

export type HnswGraph = hnswlib.HierarchicalNSW;

/** Vectors grouped into cells, each near the centre of its own. */
export interface HnswCells {
  /** Finds cells: its points are the centres, labelled with the numbers of their cells. */
  readonly graph: HnswGraph;
  /** The cell of each vector, in order of ordinal; `NO_CELL` for a zero vector, which is near nothing. */
  readonly cellOf: Uint32Array;
}

export const NO_CELL = 0xff_ff_ff_ff;

/**
 * Groups vectors into cells of some sixteen and links the cells' centres into a navigable graph. A graph of all vectors would
 * need 1,100 bytes for each of 256 numbers, thrice what the vectors themselves and the centres need together.
 * @param oneCellBytes up to so many bytes of vectors all stand in one cell, so that each is looked at
 * @returns the same cells for the same vectors; O(n log n)
 * @see Malkov & Yashunin 2016, Efficient and robust approximate nearest neighbor search using HNSW graphs
 * @see Baranchuk, Babenko & Malkov 2018, Revisiting the Inverted Indices for Billion-Scale Approximate Nearest Neighbors
 */
export async function buildHnswCells(vectors: VectorMatrix, oneCellBytes = ONE_CELL_BYTES): Promise<HnswCells> {
  const ordinals = Array.from({ length: vectors.size }, (_, n) => n).filter((n) => !vectors.isZero(n));
  if (vectors.numbers.length <= oneCellBytes) return await oneCell(vectors, ordinals);
  const seeds = everyNth(ordinals, PASSAGES_A_CELL).map((ordinal) => vectors.row(ordinal));
  const sample = everyNth(ordinals, SAMPLE_STEP);
  const sampleCells = await nearestCells(await linkCentres(seeds, vectors.dimension), vectors, sample);
  const graph = await linkCentres(centresOf(vectors, sampleCells, seeds.length), vectors.dimension);
  return { graph, cellOf: await nearestCells(graph, vectors, ordinals) };
}

async function oneCell(vectors: VectorMatrix, ordinals: readonly number[]): Promise<HnswCells> {
  const cellOf = new Uint32Array(vectors.size).fill(NO_CELL);
  for (const ordinal of ordinals) cellOf[ordinal] = 0;
  return {
    graph: await linkCentres(
      ordinals.slice(0, 1).map((n) => vectors.row(n)),
      vectors.dimension,
    ),
    cellOf,
  };
}

/**
 * Writes a graph. The library does not tell when the disk is full, so what was written is read back.
 * @throws BaowenError `index_unwritable`
 */
export function writeHnswGraph(graph: HnswGraph, file: string, dimension: number): void {
  try {
    graph.writeIndexSync(file);
    readHnswGraph(file, dimension);
  } catch (cause) {
    throw new BaowenError(
      'index_unwritable',
      `Cannot write ${file} to its end. Check the free space, or set INDEX_DIR.`,
      {
        cause,
        details: { file },
      },
    );
  }
}

/**
 * Reads a graph. The library takes nearly anything without complaint: the caller has checked the file against its checksum.
 * @throws Error when the file is cut off
 */
export function readHnswGraph(file: string, dimension: number): HnswGraph {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
  graph.readIndexSync(file);
  return graph;
}

function everyNth(ordinals: readonly number[], step: number): number[] {
  return ordinals.filter((_, i) => i % step === 0);
}

async function linkCentres(centres: readonly Float32Array[], dimension: number): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
  graph.initIndex({
    maxElements: Math.max(1, centres.length),
    m: M,
    efConstruction: EF_CONSTRUCTION,
    randomSeed: RANDOM_SEED,
  });
  for (const [cell, centre] of centres.entries()) {
    graph.addPoint(Array.from(centre), cell); // the binding takes plain arrays only
    if (cell % VECTORS_A_TURN === 0) await nextTurn();
  }
  return graph;
}

async function nearestCells(
  graph: HnswGraph,
  vectors: VectorMatrix,
  ordinals: readonly number[],
): Promise<Uint32Array> {
  const cellOf = new Uint32Array(vectors.size).fill(NO_CELL);
  graph.setEf(EF_NEAREST);
  for (const [i, ordinal] of ordinals.entries()) {
    cellOf[ordinal] = graph.searchKnn(Array.from(vectors.row(ordinal)), 1).neighbors[0] as number;
    if (i % VECTORS_A_TURN === 0) await nextTurn();
  }
  return cellOf;
}

/**
 * @returns the mean of each cell's vectors; none of a cell that no vector chose, as when many vectors are the same: such would
 * only stand before the cells that hold them
 */
function centresOf(vectors: VectorMatrix, cellOf: Uint32Array, cells: number): Float32Array[] {
  const sums = Array.from({ length: cells }, () => new Float32Array(vectors.dimension));
  for (const [ordinal, cell] of cellOf.entries()) {
    const sum = sums[cell];
    if (sum) for (const [i, x] of vectors.row(ordinal).entries()) sum[i] = (sum[i] as number) + x;
  }
  return sums.filter((sum) => sum.some((x) => x !== 0));
}
