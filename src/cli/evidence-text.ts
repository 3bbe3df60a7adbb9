import type { Reason } from '../ingest/evidence.ts';

/** A line has dozens of small reasons; so many of the strongest are shown. */
const SHOWN = 8;

/**
 * Evidence on one line, the strongest first.
 * @param separator between two reasons
 * @param rest what to say of so many weaker ones
 */
export function reasonsText(reasons: readonly Reason[], separator: string, rest: (count: number) => string): string {
  const strongest = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, SHOWN);
  const told = strongest.map(({ name, points }) => `${name} ${signed(points)}`);
  if (reasons.length > SHOWN) told.push(rest(reasons.length - SHOWN));
  return told.join(separator);
}

/** `+2.5`, `−1`. */
export function signed(points: number): string {
  const rounded = Math.round(points * 100) / 100;
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}
