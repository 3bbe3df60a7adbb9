/** Chance that repeats itself: the same seed gives the same choices. */
export interface Chance {
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** So many different items, in their order in the list. */
  some<T>(items: readonly T[], count: number): T[];
  shuffled<T>(items: readonly T[]): T[];
}

/** @see Mulberry32, a generator with 32 bits of state */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    percent: (share) => next() * 100 < share,
    between,
    pick: <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T,
    some: <T>(items: readonly T[], count: number): T[] => {
      const left = [...items.keys()];
      const chosen: number[] = [];
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(between(0, left.length - 1), 1));
      return chosen.toSorted((a, b) => a - b).map((i) => items[i] as T);
    },
    shuffled: <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
