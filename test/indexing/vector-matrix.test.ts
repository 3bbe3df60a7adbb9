import { describe, expect, it } from 'vitest';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import { clusteredVectors } from '../support/clustered-vectors.ts';

const wrong = expect.objectContaining({ code: 'embedding_dimension' }) as Error;

describe('VectorMatrix', () => {
  it('keeps directions: cosines are off by thousandths', () => {
    const vectors = clusteredVectors(200, 256);
    const matrix = VectorMatrix.of(vectors, 256);
    for (const [ordinal, vector] of vectors.entries()) {
      for (const other of vectors.slice(0, 20)) {
        const cosine = vector.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0);
        expect(Math.abs(matrix.cosine(ordinal, other) - cosine)).toBeLessThan(0.003);
      }
    }
  });

  it('loses nothing more when its rows are put into another matrix', () => {
    const vectors = [...clusteredVectors(300, 24), new Float32Array(24), Float32Array.of(1, ...new Float32Array(23))];
    const once = VectorMatrix.of(vectors, 24);
    const again = VectorMatrix.of(
      vectors.map((_, ordinal) => once.row(ordinal)),
      24,
    );
    expect(again.numbers).toEqual(once.numbers);
  });

  it('knows zero rows', () => {
    const matrix = VectorMatrix.of([new Float32Array(2), Float32Array.of(0.6, -0.8)], 2);
    expect([matrix.isZero(0), matrix.isZero(1)]).toEqual([true, false]);
    expect([...matrix.row(0)]).toEqual([0, 0]);
    expect(matrix.cosine(0, matrix.row(1))).toBe(0);
  });

  it('refuses rows of another length, numbers that are not finite, and half rows', () => {
    expect(() => VectorMatrix.of([Float32Array.of(1)], 2)).toThrow(wrong);
    expect(() => VectorMatrix.of([Float32Array.of(1, Number.NaN)], 2)).toThrow(wrong);
    expect(() => new VectorMatrix(Int8Array.of(1, 0, 0), 2)).toThrow(wrong);
  });
});
