import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHnswCells, NO_CELL, readHnswGraph, type HnswCells } from '../../src/indexing/hnsw-cells.ts';
import { HnswVectorIndex } from '../../src/indexing/hnsw-vector-index.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import type { ScoredOrdinal } from '../../src/types/hit.ts';
import { vectorIndexContract } from '../contract/vector-index-contract.ts';
import { clusteredVectors } from '../support/clustered-vectors.ts';

vectorIndexContract('HnswVectorIndex', async (vectors, dimension) => {
  const matrix = VectorMatrix.of(vectors, dimension);
  return new HnswVectorIndex(matrix, await buildHnswCells(matrix, 0));
});
vectorIndexContract('HnswVectorIndex of one cell', async (vectors, dimension) => {
  const matrix = VectorMatrix.of(vectors, dimension);
  return new HnswVectorIndex(matrix, await buildHnswCells(matrix));
});

const SIZE = 6000;
const DIMENSION = 24;

describe('HnswVectorIndex of more vectors than are looked at one by one', () => {
  const matrix = VectorMatrix.of([new Float32Array(DIMENSION), ...clusteredVectors(SIZE - 1, DIMENSION)], DIMENSION);
  let cells: HnswCells;
  let index: HnswVectorIndex;
  beforeAll(async () => {
    cells = await buildHnswCells(matrix, 0);
    index = new HnswVectorIndex(matrix, cells);
  });
  const questions = Array.from({ length: 30 }, (_, i) => matrix.row(1 + i * 199));

  function everyOne(question: Float32Array, k: number, filter: (ordinal: number) => boolean): ScoredOrdinal[] {
    return Array.from({ length: SIZE }, (_, ordinal) => ({ ordinal, score: index.cosine(ordinal, question) }))
      .filter(({ ordinal }) => !matrix.isZero(ordinal) && filter(ordinal))
      .toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal)
      .slice(0, k);
  }

  it.each([1, 2, 3, 40, 2500])('finds nearly what looking at each finds where one of %i passes', (step) => {
    const filter = (ordinal: number): boolean => ordinal % step === 0;
    let found = 0;
    let wanted = 0;
    for (const question of questions) {
      const best = everyOne(question, 20, filter);
      const rows = index.search(question, 20, step === 1 ? undefined : filter);
      expect(rows).toHaveLength(best.length);
      for (const { ordinal, score } of rows) expect(score).toBe(index.cosine(ordinal, question));
      found += best.filter(({ ordinal }) => rows.some((row) => row.ordinal === ordinal)).length;
      wanted += best.length;
    }
    expect(found / wanted).toBeGreaterThan(0.95);
  });

  it('puts every vector but the zero one into a cell, and every cell holds some', () => {
    expect(cells.cellOf[0]).toBe(NO_CELL);
    const used = new Set(cells.cellOf.subarray(1));
    expect(used.size).toBeGreaterThan(0.9 * cells.graph.getCurrentCount());
    expect(Math.max(...used)).toBeLessThan(cells.graph.getCurrentCount());
  });

  it('finds all copies of a text that stands there thousands of times, and others beside', async () => {
    const notice = matrix.row(3000);
    const many = VectorMatrix.of(
      Array.from({ length: SIZE }, (_, ordinal) => (ordinal % 3 === 0 ? matrix.row(1 + ordinal / 3) : notice)),
      DIMENSION,
    );
    const copies = new HnswVectorIndex(many, await buildHnswCells(many, 0));
    const rows = copies.search(notice, 50);
    expect(rows.map((row) => row.ordinal)).toEqual(Array.from({ length: 75 }, (_, n) => n).filter((n) => n % 3 > 0));
    expect(copies.search(many.row(300), 5)[0]?.ordinal).toBe(300);
  });

  it('writes the same graph for the same vectors, and finds the same after reading it', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-hnsw-'));
    const files = [path.join(folder, 'one.hnsw'), path.join(folder, 'other.hnsw')] as const;
    const again = await buildHnswCells(matrix, 0);
    cells.graph.writeIndexSync(files[0]);
    again.graph.writeIndexSync(files[1]);
    expect(await fs.readFile(files[0])).toEqual(await fs.readFile(files[1]));
    expect(again.cellOf).toEqual(cells.cellOf);

    const read = new HnswVectorIndex(matrix, { graph: readHnswGraph(files[0], DIMENSION), cellOf: cells.cellOf });
    for (const question of questions) expect(read.search(question, 10)).toEqual(index.search(question, 10));
    await fs.rm(folder, { recursive: true });
  });
});
