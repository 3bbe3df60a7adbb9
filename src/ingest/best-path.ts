import { ASIDES, STATES } from './line-states.ts';

/** States that are no asides. */
export const MAIN = STATES.length - ASIDES;

/** The points of one line. */
export interface LinePoints {
  /** For being in each of {@link STATES}. */
  readonly own: Float64Array;
  /** For each step between main states: row by row from the state before, `MAIN × MAIN`. */
  readonly steps: Float64Array;
}

/** One state a line, as numbers in {@link STATES}, and the points of the whole. */
export interface Path {
  readonly states: Uint8Array;
  readonly points: number;
}

const NONE = 255;

/**
 * Finds the way through all lines that has the most points (Viterbi), at least one of them no aside. An aside keeps the state before it, so that the
 * line after it takes its step from there. Exact and deterministic: ties go to the state named first. Time grows
 * linearly with the number of lines.
 * @param first points for each main state of the first line that is no aside
 * @see Viterbi 1967; Rabiner 1989
 */
export function bestPath(count: number, first: Float64Array, pointsOf: (line: number) => LinePoints): Path {
  const cameFrom = new Uint8Array(count * MAIN);
  const isAside = new Uint8Array(count * MAIN);
  let best = new Float64Array(MAIN).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(MAIN);
  let untouched = 0; // points so far when every line was an aside
  const asides = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const { own, steps } = pointsOf(n);
    let aside = MAIN;
    for (let s = MAIN + 1; s < STATES.length; s++) if ((own[s] as number) > (own[aside] as number)) aside = s;
    asides[n] = aside;
    const passing = own[aside] as number;
    cameFrom.fill(NONE, n * MAIN, (n + 1) * MAIN);
    for (let to = 0; to < MAIN; to++) next[to] = untouched + (first[to] as number);
    for (let f = 0, cell = 0; f < MAIN; f++) {
      const sofar = best[f] as number;
      for (let to = 0; to < MAIN; to++, cell++) {
        const points = sofar + (steps[cell] as number);
        if (points <= (next[to] as number)) continue;
        next[to] = points;
        cameFrom[n * MAIN + to] = f;
      }
    }
    for (let to = 0; to < MAIN; to++) {
      const reached = (next[to] as number) + (own[to] as number);
      const stayed = (best[to] as number) + passing;
      next[to] = Math.max(reached, stayed);
      isAside[n * MAIN + to] = stayed > reached ? 1 : 0;
    }
    untouched += passing;
    [best, next] = [next, best];
  }
  let at = 0; // a page of asides alone would say nothing
  for (let s = 1; s < MAIN; s++) if ((best[s] as number) > (best[at] as number)) at = s;
  const points = best[at] as number;
  const states = asides; // a line is the better aside unless the way leads through a main state
  for (let n = count - 1; n >= 0 && at !== NONE; n--) {
    const cell = n * MAIN + at;
    if (isAside[cell] === 1) continue;
    states[n] = at;
    at = cameFrom[cell] as number;
  }
  return { states, points };
}
