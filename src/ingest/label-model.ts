import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import { MAIN } from './best-path.ts';
import { PLACES, type LineFeatures, type Place } from './line-features.ts';
import { STATES } from './line-states.ts';

/** What each feature of a line and each step from line to line is worth, in points that add up. */
export interface LabelModel {
  /** For each feature, by where it shows: points for each of {@link STATES}. */
  readonly lines: Readonly<Record<Place, ReadonlyMap<string, Float64Array>>>;
  /** Points for each step between main states, row by row from the state before, `MAIN × MAIN`. */
  readonly steps: Float64Array;
  /** The same, more for a line that shows a cue. */
  readonly cueSteps: ReadonlyMap<string, Float64Array>;
  /** For each main state of the page's first line. */
  readonly first: Float64Array;
}

/** `weights.json`: points by name, those not named are 0; a step is `from > to`. */
export interface LabelWeights {
  readonly lines: Readonly<Record<Place, Readonly<Record<string, Named>>>>;
  readonly steps: Named;
  readonly cueSteps: Readonly<Record<string, Named>>;
  readonly first: Named;
}

type Named = Readonly<Record<string, number>>;

const FILE = path.join(PACKAGE_ROOT, 'models', 'page-labels', 'weights.json');
let learned: LabelModel | undefined;

/** The weights learned from composed pages, see `models/page-labels/README.md`; read when a page is, not at start-up. */
export function labelModel(): LabelModel {
  return (learned ??= toModel(JSON.parse(readFileSync(FILE, 'utf8')) as LabelWeights));
}

/** Weights by name as tables by number. */
export function toModel({ lines, steps, cueSteps, first }: LabelWeights): LabelModel {
  const forPlace = (place: Place) =>
    new Map(Object.entries(lines[place]).map(([f, p]) => [f, byState(p, STATES.length)]));
  return {
    lines: Object.fromEntries(PLACES.map((place) => [place, forPlace(place)])) as Record<
      Place,
      Map<string, Float64Array>
    >,
    steps: byStep(steps),
    cueSteps: new Map(Object.entries(cueSteps).map(([cue, points]) => [cue, byStep(points)])),
    first: byState(first, MAIN),
  };
}

/** The points of a line for each of {@link STATES}. */
export function linePoints({ lines }: LabelModel, features: LineFeatures): Float64Array {
  const sum = new Float64Array(STATES.length);
  for (const place of PLACES) {
    const table = lines[place];
    for (const feature of features[place]) {
      const points = table.get(feature);
      if (points) for (let s = 0; s < sum.length; s++) sum[s] = (sum[s] as number) + (points[s] as number);
    }
  }
  return sum;
}

/** The points of one step to a line with these cues. */
export function stepPoint({ steps, cueSteps }: LabelModel, cues: ReadonlySet<string>, cell: number): number {
  let sum = steps[cell] as number;
  for (const [cue, points] of cueSteps) if (cues.has(cue)) sum += points[cell] as number;
  return sum;
}

/** The points of each step to a line with these cues. */
export function stepPoints({ steps, cueSteps }: LabelModel, cues: ReadonlySet<string>): Float64Array {
  const sum = steps.slice();
  for (const [cue, points] of cueSteps) {
    if (cues.has(cue)) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (points[i] as number);
  }
  return sum;
}

function byState(points: Named, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, s) => points[stateName(s)] ?? 0);
}

function byStep(points: Named): Float64Array {
  return Float64Array.from({ length: MAIN * MAIN }, (_, cell) => points[stepName(cell)] ?? 0);
}

/** The name of a state by its number. */
export function stateName(s: number): string {
  return STATES[s] as string;
}

/** The name of a step, such as `kicker > headline`, by its cell in a table of steps. */
export function stepName(cell: number): string {
  return `${stateName(Math.trunc(cell / MAIN))} > ${stateName(cell % MAIN)}`;
}
