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

  /** Begins anew in the same room. */
  clear(): void {
    this.#length = 0;
  }

  /** Its items in rising order, as a view that the next push may change. */
  sorted(): Uint32Array {
    const items = this.#items.subarray(0, this.#length);
    // sorting what is sorted costs more than to see that it is
    return items.every((item, i) => i === 0 || (items[i - 1] as number) < item) ? items : items.toSorted();
  }

  /** @param index below `length` */
  at(index: number): number {
    return this.#items[index] as number;
  }
}
