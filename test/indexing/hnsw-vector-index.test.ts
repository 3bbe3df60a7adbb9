import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHnswGraph, readHnswGraph } from '../../src/indexing/hnsw-graph.ts';
import { HnswVectorIndex } from '../../src/indexing/hnsw-vector-index.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import { vectorIndexContract } from '../contract/vector-index-contract.ts';

vectorIndexContract('HnswVectorIndex', async (vectors, dimension) => {
  const matrix = VectorMatrix.of(vectors, dimension);
  return new HnswVectorIndex(matrix, await buildHnswGraph(matrix));
});
vectorIndexContract('HnswVectorIndex that always asks its graph', async (vectors, dimension) => {
  const matrix = VectorMatrix.of(vectors, dimension);
  return new HnswVectorIndex(matrix, await buildHnswGraph(matrix), { exactUpTo: 0 });
});

/** Vectors in clusters, as those of texts are; the same each time. */
function clusteredVectors(size: number, dimension: number): Float32Array[] {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const centres = Array.from({ length: 20 }, () => Array.from({ length: dimension }, random));
  return Array.from({ length: size }, (_, i) => {
    const vector = Float32Array.from(centres[i % centres.length] ?? [], (x) => x + 0.6 * random());
    const length = Math.hypot(...vector);
    return vector.map((x) => x / length);
  });
}

describe('HnswVectorIndex', () => {
  it('finds with its graph nearly what looking at every vector finds', async () => {
    const matrix = VectorMatrix.of(clusteredVectors(3000, 32), 32);
    const graph = await buildHnswGraph(matrix);
    const fast = new HnswVectorIndex(matrix, graph, { exactUpTo: 0 });
    const exact = new HnswVectorIndex(matrix, graph, { exactUpTo: Infinity });
    let found = 0;
    for (let ordinal = 0; ordinal < 3000; ordinal += 100) {
      const wanted = new Set(exact.search(matrix.row(ordinal), 10).map((row) => row.ordinal));
      found += fast.search(matrix.row(ordinal), 10).filter((row) => wanted.has(row.ordinal)).length;
    }
    expect(found / 300).toBeGreaterThan(0.97);
  });

  it('writes the same graph for the same vectors, and finds the same after reading it', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-hnsw-'));
    const matrix = VectorMatrix.of(clusteredVectors(300, 16), 16);
    const files = [path.join(folder, 'one.hnsw'), path.join(folder, 'other.hnsw')] as const;
    for (const file of files) (await buildHnswGraph(matrix)).writeIndexSync(file);
    expect(await fs.readFile(files[0])).toEqual(await fs.readFile(files[1]));

    const built = new HnswVectorIndex(matrix, await buildHnswGraph(matrix), { exactUpTo: 0 });
    const read = new HnswVectorIndex(matrix, readHnswGraph(files[0], 16), { exactUpTo: 0 });
    expect(read.search(matrix.row(5), 10)).toEqual(built.search(matrix.row(5), 10));
    await fs.rm(folder, { recursive: true });
  });
});

describe('VectorMatrix', () => {
  it('refuses rows of another length, numbers that are not finite, and half rows', () => {
    const wrong = expect.objectContaining({ code: 'embedding_dimension' }) as Error;
    expect(() => VectorMatrix.of([Float32Array.of(1)], 2)).toThrow(wrong);
    expect(() => VectorMatrix.of([Float32Array.of(1, Number.NaN)], 2)).toThrow(wrong);
    expect(() => new VectorMatrix(Float32Array.of(1, 0, 0), 2)).toThrow(wrong);
  });
});
