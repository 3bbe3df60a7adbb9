import type { Timings } from '../types/answer.ts';
import type { Clock } from '../types/ports/clock.ts';

/** Measures the steps of one answer. */
export interface Stopwatch {
  /** Ends a step, which began at the last lap. */
  lap(step: string): void;
  /** Milliseconds until now. */
  totalMs(): number;
  /** All laps, and `totalMs` until now; milliseconds, to a tenth. */
  timings(): Timings;
}

export function createStopwatch(clock: Clock): Stopwatch {
  const started = clock.monotonicMs();
  const laps: Record<string, number> = {};
  let last = started;
  return {
    lap(step) {
      const now = clock.monotonicMs();
      laps[step] = toTenth(now - last);
      last = now;
    },
    totalMs: () => clock.monotonicMs() - started,
    timings: () => ({ ...laps, totalMs: toTenth(clock.monotonicMs() - started) }),
  };
}

function toTenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}
