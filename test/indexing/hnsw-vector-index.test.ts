import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHnswGraph, readHnswGraph } from '../../src/indexing/hnsw-graph.ts';
import { HnswVectorIndex } from '../../src/indexing/hnsw-vector-index.ts';
import { VectorMatrix, type VectorShape } from '../../src/indexing/vector-matrix.ts';
import { vectorIndexContract } from '../contract/vector-index-contract.ts';
import { clusteredVectors } from '../support/clustered-vectors.ts';

const ways: readonly [string, Partial<VectorShape>, { exactUpTo?: number }][] = [
  ['HnswVectorIndex', {}, {}],
  ['HnswVectorIndex that always asks its graph', {}, { exactUpTo: 0 }],
  ['HnswVectorIndex whose graph knows half of each vector', { headDimension: 4 }, { exactUpTo: 0 }],
];
for (const [name, shape, options] of ways) {
  vectorIndexContract(name, async (vectors, dimension) => {
    const matrix = VectorMatrix.of(vectors, { dimension, ...(dimension > 4 && shape) });
    return new HnswVectorIndex(matrix, await buildHnswGraph(matrix), options);
  });
}

describe('HnswVectorIndex', () => {
  const shape = { dimension: 32, headDimension: 16 };
  const matrix = VectorMatrix.of(clusteredVectors(3000, shape.dimension), shape);
  const graph = buildHnswGraph(matrix);
  const indexes = async () => ({
    fast: new HnswVectorIndex(matrix, await graph, { exactUpTo: 0 }),
    exact: new HnswVectorIndex(matrix, await graph, { exactUpTo: Infinity }),
  });

  it('finds with its graph nearly what looking at every vector finds', async () => {
    const { fast, exact } = await indexes();
    let found = 0;
    for (let ordinal = 0; ordinal < 3000; ordinal += 100) {
      const wanted = new Set(exact.search(matrix.row(ordinal), 10).map((row) => row.ordinal));
      found += fast.search(matrix.row(ordinal), 10).filter((row) => wanted.has(row.ordinal)).length;
    }
    expect(found / 300).toBeGreaterThan(0.97);
  });

  it('finds all that is wanted however few pass the filter', async () => {
    const { fast, exact } = await indexes();
    for (const step of [2, 30, 1000]) {
      const filter = (ordinal: number): boolean => ordinal % step === 7 % step;
      const rows = fast.search(matrix.row(7), 20, filter);
      expect(rows).toHaveLength(Math.min(20, 3000 / step));
      expect(rows).toEqual(exact.search(matrix.row(7), 20, filter));
    }
  });

  it('writes the same graph for the same vectors, and finds the same after reading it', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-hnsw-'));
    const few = VectorMatrix.of(clusteredVectors(300, shape.dimension), shape);
    const files = [path.join(folder, 'one.hnsw'), path.join(folder, 'other.hnsw')] as const;
    for (const file of files) (await buildHnswGraph(few)).writeIndexSync(file);
    expect(await fs.readFile(files[0])).toEqual(await fs.readFile(files[1]));

    const built = new HnswVectorIndex(few, await buildHnswGraph(few), { exactUpTo: 0 });
    const read = new HnswVectorIndex(few, readHnswGraph(files[0], few), { exactUpTo: 0 });
    expect(read.search(few.row(5), 10)).toEqual(built.search(few.row(5), 10));
    await fs.rm(folder, { recursive: true });
  });
});
