import {
  ADD,
  advance,
  code,
  compileWasm,
  constant,
  countDown,
  get,
  I32,
  loadVector,
  set,
  simd,
  V128,
  type WasmInstance,
} from './wasm-module.ts';

/** Dot products of many rows of bytes with one row of 16-bit numbers, with 128-bit SIMD. */
export interface DotKernel {
  /**
   * For i < count: out[i] = Σ rows[ordinals[i]][p] · question[p] over p < rowBytes, as 32-bit numbers. All but `rowBytes` and
   * `count` are byte offsets into the memory.
   * @param question 16-bit numbers, `rowBytes` of them
   * @param rows signed bytes, rows of `rowBytes`, a positive multiple of 16
   * @param ordinals unsigned 32-bit numbers
   * @param count at least 1
   */
  readonly dots: (
    question: number,
    rows: number,
    rowBytes: number,
    ordinals: number,
    count: number,
    out: number,
  ) => void;
}

let create: ((bytes: number) => WasmInstance<DotKernel>) | undefined;

/**
 * @param bytes room in its memory, all zero, at most 4 GiB
 * @throws RangeError when there is not so much
 */
export function createDotKernel(bytes: number): WasmInstance<DotKernel> {
  create ??= compileWasm<DotKernel>([
    {
      name: 'dots',
      parameters: [I32, I32, I32, I32, I32, I32],
      locals: [
        [3, I32],
        [2, V128],
      ],
      body: dotsBody(),
    },
  ]);
  return create(bytes);
}

const MULTIPLY = [0x6c];
const LOAD = [0x28, 2, 0];
const STORE = [0x36, 2, 0];
const ZERO_VECTOR = code(
  simd(0x0c),
  Array.from({ length: 16 }, () => 0),
);
const WIDEN_LOW = simd(0x87);
const WIDEN_HIGH = simd(0x88);
/** Products of eight pairs of 16-bit numbers, neighbours added: four 32-bit numbers. */
const DOT_PAIRS = simd(0xba);
const ADD_LANES = simd(0xae);
const lane = (local: number, n: number): number[] => code(get(local), simd(0x1b), n);
const addHalf = (widen: readonly number[], offset: number): number[] =>
  code(get(10), widen, loadVector(7, offset), DOT_PAIRS, get(9), ADD_LANES, set(9));

/** Parameters 0 question, 1 rows, 2 rowBytes, 3 ordinals, 4 count, 5 out; 6 row, 7 place in question, 8 bytes left; 9 sums, 10 bytes. */
function dotsBody(): number[] {
  const addSixteen = code(loadVector(6), set(10), addHalf(WIDEN_LOW, 0), addHalf(WIDEN_HIGH, 16));
  const addRow = countDown(8, 16, code(addSixteen, advance(6, constant(16)), advance(7, constant(32))));
  const begin = code(get(3), LOAD, get(2), MULTIPLY, get(1), ADD, set(6), get(0), set(7), get(2), set(8));
  const sum = code(lane(9, 0), lane(9, 1), ADD, lane(9, 2), ADD, lane(9, 3), ADD);
  const row = code(begin, ZERO_VECTOR, set(9), addRow, get(5), sum, STORE);
  return countDown(4, 1, code(row, advance(3, constant(4)), advance(5, constant(4))));
}
