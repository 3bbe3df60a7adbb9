/** The middle 95 % of what a figure comes to when its questions are drawn anew, with repetition. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 500;
const TAIL = 0.025;

/**
 * How much a figure owes to the choice of its questions. The draws are the same for the same number of rows, so that the same rows
 * give the same interval.
 * @param figure of the rows drawn; a draw that has none (null) does not count
 * @returns undefined when no draw has any
 * @see Efron 1979, the percentile bootstrap
 */
export function bootstrapInterval<T>(
  rows: readonly T[],
  figure: (drawn: readonly T[]) => number | null,
): Interval | undefined {
  const next = randomUnit(rows.length);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = rows.map(() => rows[Math.floor(next() * rows.length)] as T);
    const value = figure(drawn);
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const [low, high] = [values[Math.floor(values.length * TAIL)], values[Math.ceil(values.length * (1 - TAIL)) - 1]];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Numbers from 0 to below 1, the same for the same seed. @see Mulberry32 */
function randomUnit(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
