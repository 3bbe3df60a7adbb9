/**
 * The two inner loops of training as a WebAssembly module with 128-bit SIMD, written out in bytes because two loops do not
 * need a compiler among the dependencies. Plain JavaScript runs them about eight times slower.
 */
export interface SimdKernel {
  /** All numbers live here; the functions take byte offsets into it. */
  readonly memory: Memory;
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

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** What is used of WebAssembly, whose types come only with a browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** @param pages of 64 KB that the memory has */
export function createSimdKernel(pages: number): SimdKernel {
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), { env: { memory } });
  return { memory, ...(exports as Omit<SimdKernel, 'memory'>) };
}

const [I32, F32, V128] = [0x7f, 0x7d, 0x7b];
const TILE_ROWS = 4;

const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat();
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const ADD = [0x6a];
const load = (local: number, offset = 0): number[] => code(get(local), [0xfd, 0x00, 4], unsigned(offset));
const loadToAllLanes = (local: number): number[] => code(get(local), [0xfd, 0x09, 2, 0]);
const TO_ALL_LANES = [0xfd, 0x13];
const store = (offset = 0): number[] => code([0xfd, 0x0b, 4], unsigned(offset));
const ADD_LANES = [0xfd, 0xe4, 0x01];
const MULTIPLY_LANES = [0xfd, 0xe6, 0x01];
const advance = (local: number, by: readonly number[]): number[] => code(get(local), by, ADD, set(local));
/** Runs the body, takes `step` off the local, and again while it is not 0. */
const countDown = (local: number, step: number, body: readonly number[]): number[] =>
  code([0x03, 0x40], body, get(local), constant(step), [0x6b, 0x22, local, 0x0d, 0x00, 0x0b]);

/** Parameters 0 factor, 1 x, 2 y, 3 n; 4 the factor in every lane. */
function addScaledBody(): number[] {
  const addFour = code(get(2), load(1), get(4), MULTIPLY_LANES, load(2), ADD_LANES, store());
  return code(
    code(get(0), TO_ALL_LANES, set(4)),
    countDown(3, 4, code(addFour, advance(1, constant(16)), advance(2, constant(16)))),
  );
}

/** Parameters 0 a, 1 rowStep, 2 columnStep, 3 b, 4 c, 5 cRowStep, 6 k; 7–9 further rows of a; 10–17 sums; 18, 19 b; 20 a. */
function multiplyTileBody(): number[] {
  const rows = Array.from({ length: TILE_ROWS }, (_, r) => ({
    a: r === 0 ? 0 : 6 + r,
    sums: [10 + 2 * r, 11 + 2 * r] as const,
  }));
  const addProduct = (sum: number, b: number): number[] =>
    code(get(20), get(b), MULTIPLY_LANES, get(sum), ADD_LANES, set(sum));
  const addRow = ({ a, sums: [low, high] }: (typeof rows)[number]): number[] =>
    code(loadToAllLanes(a), set(20), addProduct(low, 18), addProduct(high, 19), advance(a, get(2)));
  const loadB = code(load(3), set(18), load(3, 16), set(19), advance(3, constant(32)));
  return code(
    ...rows.slice(1).map(({ a }) => code(get(a === 7 ? 0 : a - 1), get(1), ADD, set(a))),
    countDown(6, 1, code(loadB, ...rows.map(addRow))),
    ...rows.map(({ sums: [low, high] }) => {
      return code(get(4), get(low), store(), get(4), get(high), store(16), advance(4, get(5)));
    }),
  );
}

/** @see the WebAssembly core specification, chapter 5 (binary format) */
function moduleBytes(): Uint8Array {
  const functions = [
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
  ];
  const types = functions.map(({ parameters }) => code([0x60], list(parameters.map((type) => [type])), [0]));
  const imports = [code(name('env'), name('memory'), [0x02, 0x00, 1])];
  const typeOfEach = functions.map((_, n) => [n]);
  const exports = functions.map((made, n) => code(name(made.name), [0x00, n]));
  const bodies = functions.map(({ locals, body }) => sized(code(list(locals), body, [0x0b])));
  const head = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const sections = [section(1, types), section(2, imports), section(3, typeOfEach), section(7, exports)];
  return Uint8Array.from(code(head, ...sections, section(10, bodies)));
}

const section = (id: number, entries: readonly (readonly number[])[]): number[] => [id, ...sized(list(entries))];
const list = (items: readonly (readonly number[])[]): number[] => code(unsigned(items.length), ...items);
const sized = (bytes: readonly number[]): number[] => code(unsigned(bytes.length), bytes);
const name = (text: string): number[] => sized([...Buffer.from(text)]);

/** LEB128 */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = (value >> 6 === 0 && (value & 0x40) === 0) || (value >> 6 === -1 && (value & 0x40) !== 0);
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
