/**
 * What was worked out of texts used lately, which is looked up again far more often than it is worked out. It keeps no key in
 * memory: what belongs to an archive that is no longer served goes with it.
 */
export class LatelyUsed<Key extends object, Value> {
  readonly #mostChars: number;
  /** What was used since the last change of generations, and what only before it. */
  #young = new WeakMap<Key, Value>();
  #old = new WeakMap<Key, Value>();
  #youngChars = 0;

  /** @param mostChars of the texts that it keeps anything of; it forgets half of them at a time, those used longest ago */
  constructor(mostChars: number) {
    this.#mostChars = mostChars;
  }

  /** @returns the value of a key, worked out where it is not kept */
  get(key: Key, work: () => Value, charsOf: (value: Value) => number): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? work();
    this.#youngChars += charsOf(value);
    if (this.#youngChars > this.#mostChars / 2) {
      this.#old = this.#young;
      this.#young = new WeakMap();
      this.#youngChars = charsOf(value);
    }
    this.#young.set(key, value);
    return value;
  }
}
