import * as fc from 'fast-check';
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
        expect(Math.abs(cosineOf(matrix, ordinal, other) - cosine)).toBeLessThan(0.003);
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
    expect(cosineOf(matrix, 0, matrix.row(1))).toBe(0);
  });

  it('works out cosines as one by one, of any rows in any order, repeated ones too', () => {
    const dimensions = fc.constantFrom(1, 7, 16, 33, 300);
    const whole = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(
        dimensions.chain((dimension) =>
          fc.array(fc.array(whole, { minLength: dimension, maxLength: dimension }), { minLength: 1, maxLength: 12 }),
        ),
        fc.array(fc.nat(11), { maxLength: 30 }),
        (rows, picks) => {
          const vectors = rows.map(toUnit);
          const matrix = VectorMatrix.of(vectors, vectors[0]?.length ?? 0);
          const question = vectors[0] ?? new Float32Array();
          const ordinals = Uint32Array.from(picks, (pick) => pick % vectors.length);
          const cosines = matrix.cosines(ordinals, question);
          for (const [i, ordinal] of ordinals.entries()) {
            expect(cosines[i]).toBeCloseTo(dot(matrix.row(ordinal), question), 3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sums the longest vectors of the largest numbers without overflow, over more rows than one batch', () => {
    const large = new Float32Array(8192).fill(Math.sqrt(1 / 8192));
    const matrix = new VectorMatrix(2, 8192);
    matrix.set(0, large);
    matrix.set(
      1,
      large.map((x) => -x),
    );
    const ordinals = Uint32Array.from({ length: 9000 }, (_, i) => i % 2);
    const cosines = matrix.cosines(ordinals, large);
    expect(Math.max(...cosines)).toBeCloseTo(1, 3);
    expect(cosines.every((x, i) => Math.abs(x - (i % 2 === 0 ? 1 : -1)) < 0.001)).toBe(true);
  });

  it('refuses vectors of another length and numbers that are not finite', () => {
    expect(() => VectorMatrix.of([Float32Array.of(1)], 2)).toThrow(wrong);
    expect(() => VectorMatrix.of([Float32Array.of(1, Number.NaN)], 2)).toThrow(wrong);
    const matrix = VectorMatrix.of([Float32Array.of(1, 0)], 2);
    expect(() => matrix.cosines(Uint32Array.of(0), Float32Array.of(1))).toThrow(wrong);
    expect(() => matrix.cosines(Uint32Array.of(0), Float32Array.of(1, -Infinity))).toThrow(wrong);
  });
});

function toUnit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (x) => x / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

function cosineOf(matrix: VectorMatrix, ordinal: number, vector: Float32Array): number {
  return matrix.cosines(Uint32Array.of(ordinal), vector)[0] ?? Number.NaN;
}
