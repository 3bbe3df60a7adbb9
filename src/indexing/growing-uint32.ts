/** A list of unsigned 32-bit numbers that doubles its room when full: a quarter of an array's memory. */
export class GrowingUint32 {
  #items = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const roomier = new Uint32Array(this.#items.length * 2);
      roomier.set(this.#items);
      this.#items = roomier;
    }
    this.#items[this.#length++] = item;
  }

  /** @param index below `length` */
  at(index: number): number {
    return this.#items[index] as number;
  }

  /** A copy of all items. */
  items(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
