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

  /** Puts its items in rising order. */
  sort(): void {
    for (let i = 1; i < this.#length; i++) {
      // most often they are in order, which is sooner seen than sorted
      if ((this.#items[i - 1] as number) > (this.#items[i] as number)) {
        this.#items.set(this.#items.subarray(0, this.#length).toSorted());
        return;
      }
    }
  }

  /** @param index below `length` */
  at(index: number): number {
    return this.#items[index] as number;
  }
}
