import type { Reason } from './evidence.ts';
import type { LinePoints } from './best-path.ts';
import { labelLines, linePointsOf } from './label-lines.ts';
import { isAside, opensArticle, type LineState } from './line-states.ts';
import type { Understanding } from './understand-page.ts';

/** Why an article begins where it does. */
export interface BoundaryExplanation {
  /** Where its first line begins in the page file. */
  readonly offset: number;
  /** The article that begins there, from 1; null when all its text was given to others. */
  readonly article: number | null;
  /** What decided it: the page begins, the points of its first line, a printed 上接 above, a correction, the file itself. */
  readonly cause: 'page-begins' | 'points' | 'jump-line' | 'correction' | 'given';
  /** What its first line was taken for; null where no points decided. */
  readonly state: LineState | null;
  readonly reasons: readonly Reason[];
  /** The points that the whole page loses if nothing begins there; null where points did not decide or the page is too long to try. */
  readonly margin: number | null;
}

/** Reading a page once for each boundary takes quadratic time: pages with more lines times boundaries do without margins. */
const MOST_TRIALS = 40_000;

/**
 * Explains every boundary of a reading, in the order of the page.
 * @param reasons of each line
 */
export function explainBoundaries(
  { reading, segmentation, drafts }: Understanding,
  reasons: readonly (readonly Reason[])[],
): BoundaryExplanation[] {
  const { lines, states } = segmentation;
  const articles = new Map(drafts.map(({ opens }, n) => [opens, n + 1]));
  const opening = new Map(lines.map(({ block }, n) => [block.span[0], n]));
  const isTried = lines.length * segmentation.drafts.length <= MOST_TRIALS;
  const pointsOf = linePointsOf(lines);
  const points = isTried ? lines.map((_, n) => pointsOf(n)) : [];
  const totalWithout = (closed?: number): number => labelLines(lines, (n) => points[n] as LinePoints, closed).points;
  const total = isTried ? totalWithout() : 0;
  const found = segmentation.drafts.map(({ opens }): BoundaryExplanation => {
    const n = opening.get(opens) ?? 0;
    const state = states[n] as LineState;
    const before = states.slice(0, n).findLast((s) => !isAside(s));
    const cause = before === undefined ? 'page-begins' : opensArticle(state, before) ? 'points' : 'jump-line';
    return {
      offset: opens,
      article: articles.get(opens) ?? null,
      cause,
      state,
      reasons: reasons[n] ?? [],
      margin: cause === 'points' && isTried ? total - totalWithout(n) : null,
    };
  });
  const known = new Set(found.map(({ offset }) => offset));
  const cause = reading.page.articles ? 'given' : 'correction';
  const others = drafts.flatMap(({ opens }, n): BoundaryExplanation[] =>
    known.has(opens) ? [] : [{ offset: opens, article: n + 1, cause, state: null, reasons: [], margin: null }],
  );
  return [...found, ...others].toSorted((a, b) => a.offset - b.offset);
}
