import { randomOf } from '../../models/train/embedder/random.ts';

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

export function chanceOf(seed: number): Chance {
  const { next } = randomOf(seed);
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
