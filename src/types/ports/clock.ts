/** The time, injectable so that tests need not wait. */
export interface Clock {
  now(): Date;
  /** Milliseconds that never go back, for durations. */
  monotonicMs(): number;
}
