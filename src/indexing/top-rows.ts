import type { ScoredOrdinal } from '../types/hit.ts';

/**
 * Keeps the best `k` of the rows it is shown, without sorting the rest: a heap whose root is the worst row kept.
 * O(n log k).
 */
export class TopRows {
  readonly #k: number;
  readonly #heap: ScoredOrdinal[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  add(ordinal: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#k) {
      heap.push({ ordinal, score });
      this.#rise(heap.length - 1);
    } else if (score >= this.worstScore) {
      const row = { ordinal, score };
      if (!isBetter(row, heap[0] as ScoredOrdinal)) return;
      heap[0] = row;
      this.#sink();
    }
  }

  /** What a row must reach to be kept: the score of the worst one once there are `k`; anything before that. */
  get worstScore(): number {
    if (this.#k === 0) return Infinity;
    return this.#heap.length < this.#k ? -Infinity : (this.#heap[0] as ScoredOrdinal).score;
  }

  /** @returns the rows kept, best first; equal scores in order of ordinal */
  rows(): ScoredOrdinal[] {
    return this.#heap.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  #rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (isBetter(this.#heap[child] as ScoredOrdinal, this.#heap[parent] as ScoredOrdinal)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && isBetter(heap[worst] as ScoredOrdinal, heap[child] as ScoredOrdinal)) worst = child;
      }
      if (worst === parent) return;
      this.#swap(worst, parent);
      parent = worst;
    }
  }

  #swap(a: number, b: number): void {
    const row = this.#heap[a] as ScoredOrdinal;
    this.#heap[a] = this.#heap[b] as ScoredOrdinal;
    this.#heap[b] = row;
  }
}

function isBetter(a: ScoredOrdinal, b: ScoredOrdinal): boolean {
  return a.score > b.score || (a.score === b.score && a.ordinal < b.ordinal);
}
