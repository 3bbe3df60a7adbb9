import type { Cue } from './line-shape.ts';
import type { LineState } from './line-states.ts';

/** Points for some states; the others get none. */
export type Points = Partial<Record<LineState, number>>;

/** The same points for every state of a heading, some set apart. */
export const heads = (points: number, more: Points = {}): Points => ({
  section: points,
  kicker: points,
  headline: points,
  'headline-further': points,
  deck: points,
  blurb: points,
  subhead: points,
  'subhead-further': points,
  'notice-title': points,
  'notice-title-further': points,
  ...more,
});
/** The same points for every state of running text, some set apart. */
export const prose = (points: number, more: Points = {}): Points => ({
  lead: points,
  body: points,
  photo: points,
  'photo-further': points,
  'notice-body': points,
  ...more,
});

/** A step from one line's state to the next line's. With a cue it counts only when the next line shows it. */
export interface Step {
  readonly from: readonly LineState[];
  readonly to: readonly LineState[];
  readonly points: number;
  readonly cue?: Cue;
  /** Counts only when the next line does not show this cue. */
  readonly unless?: Cue;
}
