/** Bytes written one after another into room that doubles when full. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param room there is from the beginning */
  constructor(room = 0) {
    this.#bytes = new Uint8Array(Math.max(room, 1024));
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** Seven bits a byte, the lowest first, the upper bit set in all but the last. @param value from 0 to 2³² − 1 */
  varint(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** Those from `start` to `end`. Byte by byte: they are few, and to make a view of them takes longer. */
  bytes(values: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    for (let i = start; i < end; i++) this.#bytes[this.#length++] = values[i] as number;
  }

  /** @returns all bytes, with room for so many behind those written: whoever sets these says with `fill` how many they were */
  room(count: number): Uint8Array {
    this.#makeRoom(count);
    return this.#bytes;
  }

  fill(count: number): void {
    this.#length += count;
  }

  /** What was written, as a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const roomier = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    roomier.set(this.#bytes);
    this.#bytes = roomier;
  }
}
