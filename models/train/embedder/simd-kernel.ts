import {
  ADD,
  advance,
  code,
  compileWasm,
  constant,
  countDown,
  F32,
  get,
  I32,
  loadVector,
  set,
  simd,
  unsigned,
  V128,
  type WasmInstance,
} from '../../../src/indexing/wasm-module.ts';

/** The two inner loops of training, with 128-bit SIMD. Offsets are of bytes into the memory. */
export interface SimdKernel {
  /** y[i] += factor · x[i] for i < n; n a multiple of 4. */
  readonly addScaled: (factor: number, x: number, y: number, n: number) => void;
  /**
   * A tile of a product: c[i][j] = Σ a[i][p] · b[p][j] for 4 rows i, 8 columns j and p < k. Rows of `a` lie `rowStep` bytes
   * apart, its columns `columnStep`; `b` is packed as k × 8; rows of `c` lie `cRowStep` bytes apart.
   */
  readonly multiplyTile: (
    a: number,
    rowStep: number,
    columnStep: number,
    b: number,
    c: number,
    cRowStep: number,
    k: number,
  ) => void;
}

/** @param bytes that the memory has */
export function createSimdKernel(bytes: number): WasmInstance<SimdKernel> {
  return compileWasm<SimdKernel>([
    { name: 'addScaled', parameters: [F32, I32, I32, I32], locals: [[1, V128]], body: addScaledBody() },
    {
      name: 'multiplyTile',
      parameters: [I32, I32, I32, I32, I32, I32, I32],
      locals: [
        [TILE_ROWS - 1, I32],
        [2 * TILE_ROWS + 3, V128],
      ],
      body: multiplyTileBody(),
    },
  ])(bytes);
}

const TILE_ROWS = 4;

const loadToAllLanes = (local: number): number[] => code(get(local), simd(0x09), 2, 0);
const TO_ALL_LANES = simd(0x13);
const storeVector = (offset = 0): number[] => code(simd(0x0b), 4, unsigned(offset));
const ADD_LANES = simd(0xe4);
const MULTIPLY_LANES = simd(0xe6);

/** Parameters 0 factor, 1 x, 2 y, 3 n; 4 the factor in every lane. */
function addScaledBody(): number[] {
  const step = code(get(2), loadVector(1), get(4), MULTIPLY_LANES, loadVector(2), ADD_LANES, storeVector());
  return code(
    get(0),
    TO_ALL_LANES,
    set(4),
    countDown(3, 4, code(step, advance(1, constant(16)), advance(2, constant(16)))),
  );
}

/** Numbers of the locals that hold where row `r` of `a` is, and one half of its sums. */
const row = (r: number): number => (r === 0 ? 0 : 6 + r);
const sum = (r: number, half: number): number => 10 + 2 * r + half;

const addProduct = (r: number, half: number): number[] =>
  code(get(20), get(18 + half), MULTIPLY_LANES, get(sum(r, half)), ADD_LANES, set(sum(r, half)));
const addRow = (r: number): number[] =>
  code(loadToAllLanes(row(r)), set(20), addProduct(r, 0), addProduct(r, 1), advance(row(r), get(2)));
const storeRow = (r: number): number[] =>
  code(get(4), get(sum(r, 0)), storeVector(), get(4), get(sum(r, 1)), storeVector(16), advance(4, get(5)));

/** Parameters 0 a, 1 rowStep, 2 columnStep, 3 b, 4 c, 5 cRowStep, 6 k; 7–9 the further rows of a; 10–17 sums; 18–20 b, b, a. */
function multiplyTileBody(): number[] {
  const rows = Array.from({ length: TILE_ROWS }, (_, r) => r);
  const findRows = rows.slice(1).flatMap((r) => code(get(row(r - 1)), get(1), ADD, set(row(r))));
  const addColumn = code(loadVector(3), set(18), loadVector(3, 16), set(19), rows.flatMap(addRow));
  return code(findRows, countDown(6, 1, code(addColumn, advance(3, constant(32)))), rows.flatMap(storeRow));
}
