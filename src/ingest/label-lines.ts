import { bestPath, MAIN, type LinePoints } from './best-path.ts';
import type { CuedLine } from './cues.ts';
import type { Reason } from './evidence.ts';
import { labelModel, linePoints, stepPoint, stepPoints } from './label-model.ts';
import { lineFeatures, PLACES, type LineFeatures } from './line-features.ts';
import { isAside, OPENERS, STATES, type LineState } from './line-states.ts';

/** What each line is, and the points of that reading of all lines together. */
export interface Labelling {
  readonly states: readonly LineState[];
  readonly points: number;
}

/**
 * Finds the reading of all lines together that has the most points: what each line and its neighbours show, and what may
 * follow what. Deterministic; time grows linearly with the number of lines.
 * @param pointsOf the points of each line, where they are known already
 * @param closed a line that may not open an article, to learn what it would cost to read on
 * @returns one state a line
 */
export function labelLines(
  lines: readonly CuedLine[],
  pointsOf: (n: number) => LinePoints = linePointsOf(lines),
  closed = -1,
): Labelling {
  const { states, points } = bestPath(lines.length, labelModel().first, (n) => {
    const { own, steps } = pointsOf(n);
    return { own: n === closed ? without(own, OPENERS) : own, steps };
  });
  return { states: Array.from(states, (s) => STATES[s] as LineState), points };
}

/** The points of each line, worked out when asked for: those of all lines together take much room. */
export function linePointsOf(lines: readonly CuedLine[]): (n: number) => LinePoints {
  const features = lineFeatures(lines);
  const model = labelModel();
  return (n) => {
    const { cues } = lines[n] as CuedLine;
    const own = linePoints(model, features[n] as LineFeatures);
    return { own: cues.has('cells') ? only(own, CELLS) : own, steps: stepPoints(model, cues) };
  };
}

/** Why each line has its state: the features that spoke for or against it, and the step from the line before. */
export function reasonsOf(lines: readonly CuedLine[], states: readonly LineState[]): Reason[][] {
  const features = lineFeatures(lines);
  let before: LineState | undefined;
  return lines.map((line, n) => {
    const state = states[n] as LineState;
    const reasons = lineReasons(features[n] as LineFeatures, state);
    const step = before && stepTo(line, state, before);
    if (step) reasons.push({ name: `from-${before}`, points: step });
    if (!isAside(state)) before = state;
    return reasons;
  });
}

function lineReasons(features: LineFeatures, state: LineState): Reason[] {
  const s = STATES.indexOf(state);
  return PLACES.flatMap((place) =>
    features[place].flatMap((feature) => {
      const points = labelModel().lines[place].get(feature)?.[s];
      return points ? [{ name: place === 'own' ? feature : `${place}: ${feature}`, points }] : [];
    }),
  );
}

function stepTo({ cues }: CuedLine, state: LineState, before: LineState): number | undefined {
  const cell = STATES.indexOf(before) * MAIN + STATES.indexOf(state);
  return isAside(state) ? undefined : stepPoint(labelModel(), cues, cell);
}

/** What a line of cells can be, whatever else it looks like. */
const CELLS: ReadonlySet<LineState> = new Set(['row', 'furniture']);

function only(points: Float64Array, states: ReadonlySet<LineState>): Float64Array {
  return points.map((p, s) => (states.has(STATES[s] as LineState) ? p : Number.NEGATIVE_INFINITY));
}

function without(points: Float64Array, states: ReadonlySet<LineState>): Float64Array {
  return points.map((p, s) => (states.has(STATES[s] as LineState) ? Number.NEGATIVE_INFINITY : p));
}
