import { createSimdKernel, type SimdKernel } from './simd-kernel.ts';

/** Numbers row by row in the kernel's memory. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /** Byte offset of the first number. */
  readonly at: number;
}

/** Matrices whose products and sums are worked out with SIMD. */
export interface SimdMatrices {
  /** Takes the next free room; all zero. Columns are a multiple of 4. */
  readonly make: (rows: number, columns: number) => Matrix;
  /** Row `y` of `to` += factor · row `x` of `from`. */
  readonly addRow: (factor: number, from: Matrix, x: number, to: Matrix, y: number) => void;
  /** c = a · b, or a turned · b, or a · b turned. Rows of the product a multiple of 4, columns of 8. */
  readonly multiply: (c: Matrix, a: Matrix, b: Matrix, turned?: 'a' | 'b') => void;
}

/** @param floats that all matrices hold together */
export function createSimdMatrices(floats: number): SimdMatrices {
  const { memory, functions: kernel } = createSimdKernel(4 * (floats + PACKED));
  const packed = new Float32Array(memory.buffer, 0, PACKED);
  let free = PACKED * 4;
  return {
    make: (rows, columns) => {
      const at = free;
      free += rows * columns * 4;
      return { rows, columns, values: new Float32Array(memory.buffer, at, rows * columns), at };
    },
    addRow: (factor, from, x, to, y) =>
      kernel.addScaled(factor, from.at + x * from.columns * 4, to.at + y * to.columns * 4, to.columns),
    multiply: (c, a, b, turned) => multiply(kernel, packed, c, a, b, turned),
  };
}

const [TILE_ROWS, TILE_COLUMNS] = [4, 8];
/** Room for eight columns of the longest product there is. */
const PACKED = TILE_COLUMNS * 4096;

/** Eight columns of b are packed side by side, then every four rows of a run over them while they are in the cache. */
function multiply(kernel: SimdKernel, packed: Float32Array, c: Matrix, a: Matrix, b: Matrix, turned?: 'a' | 'b'): void {
  const inner = turned === 'a' ? a.rows : a.columns;
  const [rowStep, columnStep] = turned === 'a' ? [4, a.columns * 4] : [a.columns * 4, 4];
  for (let j = 0; j < c.columns; j += TILE_COLUMNS) {
    for (let p = 0; p < inner; p++) {
      for (let q = 0; q < TILE_COLUMNS; q++) {
        const from = turned === 'b' ? (j + q) * b.columns + p : p * b.columns + j + q;
        packed[p * TILE_COLUMNS + q] = b.values[from] as number;
      }
    }
    for (let i = 0; i < c.rows; i += TILE_ROWS) {
      const to = c.at + (i * c.columns + j) * 4;
      kernel.multiplyTile(a.at + i * rowStep, rowStep, columnStep, 0, to, c.columns * 4, inner);
    }
  }
}
