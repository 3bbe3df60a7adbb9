import type { SheetWord } from './question-sheet.ts';

/** Where words of a question stand in a text, in order of their ends. */
export class WordPlaces {
  readonly #words: readonly SheetWord[];
  readonly #counts: Int32Array;
  #met: number[] = [];
  #starts: number[] = [];
  #ends: number[] = [];

  constructor(words: readonly SheetWord[]) {
    this.#words = words;
    this.#counts = new Int32Array(words.length);
  }

  clear(): void {
    this.#met = [];
    this.#starts = [];
    this.#ends = [];
  }

  add(word: SheetWord, start: number, end: number): void {
    this.#met.push(word.index);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** How closely the words stand: their letters against the smallest stretch that holds each of them once. */
  density(): number {
    const counts = this.#counts.fill(0);
    let [distinct, letters] = [0, 0];
    for (const word of this.#met) {
      if (counts[word] === 0) {
        distinct++;
        letters += this.#words[word]?.text.length ?? 0;
      }
      counts[word] = 1;
    }
    if (distinct < 2) return distinct;
    counts.fill(0);
    let [held, first, smallest] = [0, 0, Infinity];
    for (const [i, word] of this.#met.entries()) {
      if (counts[word] === 0) held++;
      counts[word] = (counts[word] as number) + 1;
      while (held === distinct) {
        smallest = Math.min(smallest, (this.#ends[i] as number) - (this.#starts[first] as number));
        const leaving = this.#met[first] as number;
        counts[leaving] = (counts[leaving] as number) - 1;
        if (counts[leaving] === 0) held--;
        first++;
      }
    }
    return Math.min(1, letters / smallest);
  }
}
