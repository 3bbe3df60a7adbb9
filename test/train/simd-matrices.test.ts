import { describe, expect, it } from 'vitest';
import { randomOf } from '../../models/train/embedder/random.ts';
import { createSimdMatrices, type Matrix } from '../../models/train/embedder/simd-matrices.ts';

const random = randomOf(3);

function cell({ values, columns }: Matrix, row: number, column: number, isTurned: boolean): number {
  return values[isTurned ? column * columns + row : row * columns + column] as number;
}

describe('SimdMatrices', () => {
  it.each([[undefined], ['a'], ['b']] as const)('multiplies as number after number does, turned: %s', (turned) => {
    const matrices = createSimdMatrices(4000);
    const [rows, inner, columns] = [12, 20, 24];
    const a = turned === 'a' ? matrices.make(inner, rows) : matrices.make(rows, inner);
    const b = turned === 'b' ? matrices.make(columns, inner) : matrices.make(inner, columns);
    const c = matrices.make(rows, columns);
    for (const { values } of [a, b, c]) values.forEach((_, i) => (values[i] = random.normal()));
    matrices.multiply(c, a, b, turned);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let p = 0; p < inner; p++) sum += cell(a, i, p, turned === 'a') * cell(b, p, j, turned === 'b');
        expect(cell(c, i, j, false)).toBeCloseTo(sum, 4);
      }
    }
  });

  it('adds a row to a row and touches nothing else', () => {
    const matrices = createSimdMatrices(100);
    const [from, to] = [matrices.make(2, 8), matrices.make(3, 8)];
    from.values.forEach((_, i) => (from.values[i] = i));
    to.values.fill(1);
    matrices.addRow(-2, from, 1, to, 2);
    expect([...to.values]).toEqual([
      ...Array<number>(16).fill(1),
      ...[8, 9, 10, 11, 12, 13, 14, 15].map((x) => 1 - 2 * x),
    ]);
  });
});
