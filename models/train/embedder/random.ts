/** Chance that repeats itself: the same seed gives the same choices. */
export interface Random {
  /** From 0, below 1. */
  readonly next: () => number;
  /** A whole number from 0, below `count`. */
  readonly below: (count: number) => number;
  /** Normally distributed, mean 0, deviation 1. */
  readonly normal: () => number;
}

/** @see Mulberry32, a generator with 32 bits of state */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (count) => Math.floor(next() * count),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
