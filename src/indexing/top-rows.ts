import type { ScoredOrdinal } from '../types/hit.ts';

/**
 * Keeps the best `k` of the rows it is shown, without sorting the rest: a heap whose root is the worst row kept.
 * O(n log k).
 */
export class TopRows {
  readonly #k: number;
  readonly #ordinals: number[] = [];
  readonly #scores: number[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  add(ordinal: number, score: number): void {
    const [ordinals, scores] = [this.#ordinals, this.#scores];
    if (scores.length < this.#k) {
      ordinals.push(ordinal);
      scores.push(score);
      this.#rise(scores.length - 1);
    } else if (score >= this.worstScore) {
      if (score === scores[0] && ordinal >= (ordinals[0] as number)) return;
      ordinals[0] = ordinal;
      scores[0] = score;
      this.#sink();
    }
  }

  /** What a row must reach to be kept: the score of the worst one once there are `k`; anything before that. */
  get worstScore(): number {
    if (this.#k === 0) return Infinity;
    return this.#scores.length < this.#k ? -Infinity : (this.#scores[0] as number);
  }

  /** @returns the rows kept, best first; equal scores in order of ordinal */
  rows(): ScoredOrdinal[] {
    return this.#scores
      .map((score, i) => ({ ordinal: this.#ordinals[i] as number, score }))
      .toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  #rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#isBetter(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    const { length } = this.#scores;
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      let worst = parent;
      if (left < length && this.#isBetter(worst, left)) worst = left;
      if (left + 1 < length && this.#isBetter(worst, left + 1)) worst = left + 1;
      if (worst === parent) return;
      this.#swap(worst, parent);
      parent = worst;
    }
  }

  #swap(a: number, b: number): void {
    for (const column of [this.#ordinals, this.#scores]) {
      const value = column[a] as number;
      column[a] = column[b] as number;
      column[b] = value;
    }
  }

  #isBetter(a: number, b: number): boolean {
    const [one, other] = [this.#scores[a] as number, this.#scores[b] as number];
    return one > other || (one === other && (this.#ordinals[a] as number) < (this.#ordinals[b] as number));
  }
}
