import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../src/types/ports/vector-index.ts';

const DIMENSION = 8;

/** A unit vector, or now and then the zero vector. */
const unitVector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: DIMENSION, maxLength: DIMENSION })
  .map((numbers) => {
    const length = Math.hypot(...numbers) || 1;
    return Float32Array.from(numbers, (x) => x / length);
  });
const vectorLists = fc.array(unitVector, { maxLength: 30 });

/** What every `VectorIndex` keeps to. */
export function vectorIndexContract(
  name: string,
  make: (vectors: readonly Float32Array[], dimension: number) => Promise<VectorIndex>,
): void {
  const cases = (check: (index: VectorIndex, vectors: Float32Array[], query: Float32Array) => void) =>
    fc.assert(
      fc.asyncProperty(vectorLists, unitVector, async (vectors, query) =>
        check(await make(vectors, DIMENSION), vectors, query),
      ),
    );

  describe(`${name} keeps the VectorIndex contract`, () => {
    it('holds the vectors as given but for rounding', async () => {
      await cases((index, vectors) => {
        expect([index.size, index.dimension]).toEqual([vectors.length, DIMENSION]);
        for (const [ordinal, vector] of vectors.entries()) {
          const kept = index.vector(ordinal);
          expect(dot(kept, kept)).toBeCloseTo(dot(vector, vector), 5);
          expect(dot(kept, vector)).toBeGreaterThan(dot(vector, vector) - 0.001);
        }
      });
    });

    it('gives each passage the cosine it is found with', async () => {
      await cases((index, vectors, query) => {
        const found = new Map(index.search(query, vectors.length + 1).map((row) => [row.ordinal, row.score]));
        if (query.every((x) => x === 0)) return;
        for (const ordinal of vectors.keys()) expect(index.cosine(ordinal, query)).toBe(found.get(ordinal) ?? 0);
      });
    });

    it('gives cosines, best first, equal ones in order, zero vectors never', async () => {
      await cases((index, vectors, query) => {
        const rows = index.search(query, vectors.length + 1);
        expect(rows).toEqual(rows.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal));
        for (const { ordinal, score } of rows) {
          expect(score).toBeCloseTo(dot(vectors[ordinal] ?? query, query), 1);
          expect(vectors[ordinal]?.some((x) => x !== 0)).toBe(true);
        }
        const findable = query.some((x) => x !== 0) ? vectors.filter((v) => v.some((x) => x !== 0)).length : 0;
        expect(rows).toHaveLength(findable);
      });
    });

    it('cuts the list to k', async () => {
      await cases((index, _, query) => {
        const all = index.search(query, 100);
        for (const k of [0, 1, 5]) expect(index.search(query, k)).toEqual(all.slice(0, k));
      });
    });

    it('leaves out what the filter refuses, and lets a filter that throws be caught', async () => {
      await cases((index, _, query) => {
        expect(index.search(query, 100, isOdd)).toEqual(index.search(query, 100).filter((row) => isOdd(row.ordinal)));
      });
      const index = await make([Float32Array.of(1, 0)], 2);
      expect(() => index.search(Float32Array.of(1, 0), 1, failing)).toThrow('the filter failed');
    });

    it('refuses vectors of another length and numbers that are not finite', async () => {
      const index = await make([Float32Array.of(1, 0)], 2);
      for (const wrong of [[1], [1, 0, 0], [Number.NaN, 1], [Infinity, 0]]) {
        expect(() => index.search(Float32Array.from(wrong), 1)).toThrow(
          expect.objectContaining({ code: 'embedding_dimension' }) as Error,
        );
      }
    });
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

function isOdd(ordinal: number): boolean {
  return ordinal % 2 === 1;
}

function failing(): boolean {
  throw new Error('the filter failed');
}
