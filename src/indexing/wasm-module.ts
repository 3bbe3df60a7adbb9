/** A WebAssembly function in bytes. */
export interface WasmFunction {
  readonly name: string;
  /** Types of its parameters, which are its first locals. */
  readonly parameters: readonly number[];
  /** How many further locals of each type it has. */
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: readonly number[];
}

/** Memory and functions of a module; the functions take byte offsets into the memory. */
export interface WasmInstance<T> {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly functions: T;
}

/** What is used of WebAssembly, whose types come only with a browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

const PAGE_BYTES = 65_536;

/**
 * Compiles functions that share one memory. They are written out in bytes because a few loops do not need a compiler among
 * the dependencies; plain JavaScript runs them some ten times slower.
 * @returns what makes an instance with a memory of its own, all zero, of so many bytes at least (4 GiB at most)
 * @see the WebAssembly core specification, chapter 5 (binary format)
 */
export function compileWasm<T>(functions: readonly WasmFunction[]): (bytes: number) => WasmInstance<T> {
  const types = functions.map(({ parameters }) => code(0x60, list(parameters.map((type) => [type])), 0));
  const indexes = functions.map((_, index) => [index]);
  const exported = functions.map(({ name }, index) => code(text(name), 0x00, index));
  const bodies = functions.map(({ locals, body }) => sized(code(list(locals), body, 0x0b)));
  const module = new WebAssembly.Module(
    Uint8Array.from(
      code(
        [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(1, types),
        section(2, [code(text('env'), text('memory'), 0x02, 0x00, 1)]),
        section(3, indexes),
        section(7, exported),
        section(10, bodies),
      ),
    ),
  );
  return (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    return { memory, functions: new WebAssembly.Instance(module, { env: { memory } }).exports as T };
  };
}

/** Types of parameters and locals. */
export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

/** Instructions, one after another. */
export function code(...parts: readonly (number | readonly number[])[]): number[] {
  return parts.flat();
}

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
export const constant = (value: number): number[] => [0x41, ...signed(value)];
/** Of 32-bit whole numbers. */
export const ADD = [0x6a];
/** An instruction on all lanes of a vector. */
export const simd = (operation: number): number[] => [0xfd, ...unsigned(operation)];
/** The vector so many bytes behind where a local points to. */
export const loadVector = (local: number, offset = 0): number[] => code(get(local), simd(0x00), 4, unsigned(offset));
/** local += what `by` leaves. */
export const advance = (local: number, by: readonly number[]): number[] => code(get(local), by, ADD, set(local));

/** Runs the body, takes `step` off the local, and again while it is not 0. */
export function countDown(local: number, step: number, body: readonly number[]): number[] {
  return code(0x03, 0x40, body, get(local), constant(step), 0x6b, 0x22, local, 0x0d, 0x00, 0x0b);
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  return [id, ...sized(list(entries))];
}

function list(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

function text(name: string): number[] {
  return sized([...Buffer.from(name)]);
}

/** LEB128 */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = (value >> 6 === 0 && (value & 0x40) === 0) || (value >> 6 === -1 && (value & 0x40) !== 0);
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
