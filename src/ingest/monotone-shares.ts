import { RETURN_POINTS } from './join-weights.ts';

/**
 * Finds the best sharing out of runs of text over articles that never goes up again, exactly.
 * @param gains what each run gains by going to each article; the first run goes to the first article
 * @returns the article of each run
 */
export function monotoneShares(gains: readonly number[][]): number[] {
  const width = gains[0]?.length ?? 0;
  const gain = (r: number, a: number): number => Math.max(0, (gains[r]?.[a] ?? 0) - RETURN_POINTS.noise);
  let best = Array.from({ length: width }, (_, a) => (a === 0 ? gain(0, 0) : Number.NEGATIVE_INFINITY));
  const back: number[][] = [];
  for (let r = 1; r < gains.length; r++) {
    const from: number[] = [];
    let above = 0; // the best article to have come down from, its points less the skips since
    let pointsAbove = Number.NEGATIVE_INFINITY;
    best = best.map((points, a) => {
      const stays = points + RETURN_POINTS.stay;
      from[a] = stays > pointsAbove ? a : above; // of equals the later change
      const most = Math.max(stays, pointsAbove) + gain(r, a);
      if (points > pointsAbove) [above, pointsAbove] = [a, points];
      pointsAbove += RETURN_POINTS.skip;
      return most;
    });
    back.push(from);
  }
  let at = best.reduce((top, points, a) => (points > (best[top] ?? 0) ? a : top), 0);
  const shares = [at];
  for (const from of back.toReversed()) shares.push((at = from[at] ?? 0));
  return shares.toReversed();
}
