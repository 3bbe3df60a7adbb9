import type { ParsedQuery } from '../types/query.ts';
import type { Chosen } from './choose-sentences.ts';

/** Sentences whose scores differ by no more speak of the same matter as well. */
const ABOUT_AS_GOOD = 0.15;

/**
 * The chosen sentence and the one that answers about as well, what was printed later before what was printed earlier where the
 * question names no time: a reader who names none wants to know how things stand.
 * @param more at most one, see `runnerUp`
 */
export function newestFirst(query: ParsedQuery, chosen: readonly Chosen[], more: readonly Chosen[]): Chosen[] {
  const [best] = chosen;
  const [second] = more;
  const namesTime = query.dates.length > 0 || query.periods.length > 0;
  if (!best || !second || namesTime || best.score - second.score > ABOUT_AS_GOOD) return [...chosen, ...more];
  const [issued, issuedLater] = [best, second].map(({ candidate }) => candidate.evidence.issue.date);
  return issued && issuedLater && issuedLater > issued ? [second, best] : [best, second];
}
