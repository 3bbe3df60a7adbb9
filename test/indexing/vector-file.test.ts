import { describe, expect, it } from 'vitest';
import { decodeVectors, encodeVectors } from '../../src/indexing/vector-file.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import { clusteredVectors } from '../support/clustered-vectors.ts';

const matrix = VectorMatrix.of(clusteredVectors(40, 11), 11);
const cellOf = Uint32Array.from({ length: 40 }, (_, ordinal) => ordinal % 3);
const bytes = Buffer.concat(encodeVectors(matrix, cellOf));

describe('the file of vectors', () => {
  it('is read as it was written, wherever in memory it lies', () => {
    for (const shift of [0, 1, 3]) {
      const { vectors, cellOf: cells } = decodeVectors(
        Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift),
        11,
        'vectors.i8',
      );
      expect([vectors.size, vectors.dimension]).toEqual([40, 11]);
      expect(vectors.numbers).toEqual(matrix.numbers);
      expect(vectors.row(7)).toEqual(matrix.row(7));
      expect(cells).toEqual(cellOf);
    }
  });

  it('may hold no row', () => {
    const none = Buffer.concat(encodeVectors(VectorMatrix.of([], 11), new Uint32Array()));
    expect(decodeVectors(none, 11, 'vectors.i8').vectors.size).toBe(0);
  });

  it('is refused by name when it is damaged or made for another dimension', () => {
    const damaged = expect.objectContaining({ code: 'index_damaged', details: { file: 'vectors.i8' } }) as Error;
    const changed = (at: number, to: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy.writeUInt32LE(to, at);
      return copy;
    };
    const spoiled = [bytes.subarray(0, 10), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.alloc(12)])];
    for (const wrong of [...spoiled, changed(0, 1), changed(4, 39), changed(8, 22)]) {
      expect(() => decodeVectors(wrong, 11, 'vectors.i8')).toThrow(damaged);
    }
    expect(() => decodeVectors(bytes, 22, 'vectors.i8')).toThrow(damaged);
  });
});
