/** Two UTF-16 units in one number. */
const UNIT = 2 ** 16;
const NONE = 0xff_ff_ff_ff;

/**
 * Numbers terms from 0 in the order they are first met. Most terms of a Chinese text are a character or two, which are found by
 * their units: a map of strings takes several times as long to find them, and finding them is a large part of a build.
 */
export class TermNumbers {
  readonly #terms: string[] = [];
  readonly #longer = new Map<string, number>();
  readonly #ofUnit = new Uint32Array(UNIT).fill(NONE);
  /** A hash table with open addresses: units of a term, and its number. */
  #pairs = new Uint32Array(2 ** 16);
  #ofPair = new Uint32Array(2 ** 16).fill(NONE);
  #pairCount = 0;

  /** How many there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The terms in order of their numbers. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** @returns the term's number; the next free one when it is met for the first time */
  of(term: string): number {
    if (term.length === 1) {
      const unit = term.charCodeAt(0);
      if (this.#ofUnit[unit] === NONE) this.#ofUnit[unit] = this.#add(term);
      return this.#ofUnit[unit] as number;
    }
    if (term.length === 2) return this.#numberOfPair(term);
    let number = this.#longer.get(term);
    if (number === undefined) this.#longer.set(term, (number = this.#add(term)));
    return number;
  }

  #numberOfPair(term: string): number {
    const pair = term.charCodeAt(0) * UNIT + term.charCodeAt(1);
    const at = this.#placeOf(pair);
    const known = this.#ofPair[at] as number;
    if (known !== NONE) return known;
    const number = this.#add(term);
    this.#pairs[at] = pair;
    this.#ofPair[at] = number;
    if (++this.#pairCount * 2 > this.#pairs.length) this.#makeRoom();
    return number;
  }

  /** Where a pair stands, or would. */
  #placeOf(pair: number): number {
    const last = this.#pairs.length - 1;
    let at = Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d) >>> 0;
    at = (at ^ (at >>> 13)) & last;
    while (this.#ofPair[at] !== NONE && this.#pairs[at] !== pair) at = (at + 1) & last;
    return at;
  }

  #makeRoom(): void {
    const [pairs, numbers] = [this.#pairs, this.#ofPair];
    this.#pairs = new Uint32Array(2 * pairs.length);
    this.#ofPair = new Uint32Array(2 * pairs.length).fill(NONE);
    for (const [i, number] of numbers.entries()) {
      if (number === NONE) continue;
      const at = this.#placeOf(pairs[i] as number);
      this.#pairs[at] = pairs[i] as number;
      this.#ofPair[at] = number;
    }
  }

  #add(term: string): number {
    this.#terms.push(term);
    return this.#terms.length - 1;
  }
}
