import { stateName, stepName, type LabelModel, type LabelWeights } from '../../src/ingest/label-model.ts';
import { PLACES } from '../../src/ingest/line-features.ts';

/** Smaller weights change nothing that can be seen. */
const LEAST = 0.02;

/** A model's tables as weights by name, rounded to hundredths, names in the order of the alphabet. */
export function toWeights({ lines, steps, cueSteps, first }: LabelModel): LabelWeights {
  const all = (tables: ReadonlyMap<string, Float64Array>, name: (i: number) => string) =>
    Object.fromEntries(
      [...tables]
        .map(([key, points]) => [key, named(points, name)] as const)
        .filter(([, points]) => Object.keys(points).length > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    lines: Object.fromEntries(PLACES.map((place) => [place, all(lines[place], stateName)])) as LabelWeights['lines'],
    steps: named(steps, stepName),
    cueSteps: all(cueSteps, stepName),
    first: named(first, stateName),
  };
}

function named(points: Float64Array, name: (i: number) => string): Record<string, number> {
  const found: Record<string, number> = {};
  points.forEach((p, i) => {
    if (Math.abs(p) >= LEAST) found[name(i)] = Math.round(p * 100) / 100;
  });
  return found;
}
