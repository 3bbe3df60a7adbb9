import { describe, expect, it } from 'vitest';
import { decodeVectors, encodeVectors } from '../../src/indexing/vector-file.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import { clusteredVectors } from '../support/clustered-vectors.ts';

const SHAPE = { dimension: 12, headDimension: 5 };
const matrix = VectorMatrix.of(clusteredVectors(40, SHAPE.dimension), SHAPE);
const bytes = Buffer.concat(encodeVectors(matrix));

describe('the file of vectors', () => {
  it('is read as it was written, wherever in memory it lies', () => {
    for (const shift of [0, 1, 3]) {
      const read = decodeVectors(Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift), 12, 'vectors.i8');
      expect([read.size, read.dimension, read.headDimension]).toEqual([40, 12, 5]);
      expect(read.numbers).toEqual(matrix.numbers);
      expect(read.row(7)).toEqual(matrix.row(7));
    }
  });

  it('may hold no row', () => {
    const none = Buffer.concat(encodeVectors(VectorMatrix.of([], SHAPE)));
    expect(decodeVectors(none, 12, 'vectors.i8').size).toBe(0);
  });

  it('is refused by name when it is damaged or made for another dimension', () => {
    const damaged = expect.objectContaining({ code: 'index_damaged', details: { file: 'vectors.i8' } }) as Error;
    const changed = (at: number, to: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy.writeUInt32LE(to, at);
      return copy;
    };
    const spoiled = [bytes.subarray(0, 10), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.alloc(12)])];
    for (const wrong of [...spoiled, changed(0, 1), changed(4, 39), changed(8, 24), changed(12, 0), changed(12, 13)]) {
      expect(() => decodeVectors(wrong, 12, 'vectors.i8')).toThrow(damaged);
    }
    expect(() => decodeVectors(bytes, 24, 'vectors.i8')).toThrow(damaged);
  });
});
