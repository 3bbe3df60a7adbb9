/** A part of the evidence for a decision. */
export interface Reason {
  /** A cue of a line, `from-…` for the step from the line before, a kind of evidence for a seam or for a move. */
  readonly name: string;
  readonly points: number;
}

/** Text that was taken from where it stands and read elsewhere, and why. */
export interface Move {
  /** Where it begins on the page. */
  readonly start: number;
  /** How many lines went together. */
  readonly lines: number;
  /** The articles it came from and went to, by where each opens, see `Draft.opens`; equal when only the order changed. */
  readonly from: number;
  readonly to: number;
  readonly reasons: readonly Reason[];
}

/** The points of all reasons together. */
export function pointsOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}
