import type { ScoredOrdinal } from '../types/hit.ts';
import type { OrdinalFilter } from '../types/ports/lexical-index.ts';
import { shareOf } from './frequency-codes.ts';
import { forEachPosting, type PostingList } from './posting-list.ts';
import type { TermColumns } from './term-columns.ts';
import { TopRows } from './top-rows.ts';

/** A term of the question with its postings. */
export interface SoughtTerm {
  readonly list: PostingList;
  /** Weight times idf, above 0: what a share of 1 adds to a score. */
  readonly worth: number;
}

/** Room for a score a passage, used again from search to search; all zero between them. */
export interface ScoreBoard {
  readonly scores: Float32Array;
  readonly touched: Uint32Array;
}

/** Sums in 32 bits are wrong by less than this share. */
const ROUNDING = 1e-5;
/**
 * The threshold is seldom a larger share of the best score. To work it out costs a look at every passage met, so it is done
 * again only when what is still to come has fallen halfway to it.
 */
const LIKELY_THRESHOLD = 0.75;
/** Passages that cannot get there any more are dropped when the terms still to come add only this share of what they did. */
const MUCH_LESS = 0.6;
/** Reading so many postings takes as long as looking up one passage. */
const READS_A_LOOK_UP = 4;

/**
 * The best `k` passages by the sum of their terms, found without reading all postings: terms are taken by what they can add,
 * most first, and once those left cannot lift a passage that holds nothing else among the best, they are only looked up for
 * the passages met so far that still can get there. The result is that of the plain sum.
 * @returns best first, equal scores in order of ordinal
 * @see Turtle & Flood 1995, Query Evaluation: Strategies and Optimizations (MaxScore)
 */
export function searchPostings(
  terms: readonly SoughtTerm[],
  bodyNorms: Uint8Array,
  columns: TermColumns,
  { scores, touched }: ScoreBoard,
  k: number,
  filter: OrdinalFilter | undefined,
): ScoredOrdinal[] {
  const sorted = terms.toSorted((a, b) => bound(b) - bound(a));
  const stillToCome = boundsFrom(sorted);
  let count = 0;
  let best = 0;
  let next = 0;
  let threshold = 0;
  let nextLook = Infinity;
  for (const term of sorted) {
    const left = stillToCome[next] as number;
    if (left <= nextLook && LIKELY_THRESHOLD * best > left && count >= k) {
      threshold = kthScore(scores, touched.subarray(0, count), k, threshold);
      if (threshold > left) break;
      nextLook = (threshold + left) / 2;
    }
    const { worth } = term;
    forEachPosting(term.list, (ordinal, code) => {
      const before = scores[ordinal] as number;
      if (before === 0) {
        touched[count++] = ordinal;
        if (filter && !filter(ordinal)) {
          scores[ordinal] = -Infinity; // and so it stays, whatever is added
          return;
        }
      }
      const score = before + worth * shareOf(code, bodyNorms[ordinal] as number);
      scores[ordinal] = score;
      if (score > best) best = score;
    });
    next++;
  }

  let found = count;
  let isSorted = false;
  /** Leaves among the first of `touched` those passages that the terms still to come can lift to the threshold. */
  const drop = (left: number): void => {
    let kept = 0;
    for (let i = 0; i < found; i++) {
      const ordinal = touched[i] as number;
      if ((scores[ordinal] as number) + left >= threshold) touched[kept++] = ordinal;
      else scores[ordinal] = 0;
    }
    found = kept;
  };
  let dropped = stillToCome[next] as number;
  drop(dropped);
  for (const { list, worth } of sorted.slice(next)) {
    if (READS_A_LOOK_UP * found > list.count) {
      forEachPosting(list, (ordinal, code) => {
        const before = scores[ordinal] as number;
        if (before !== 0) scores[ordinal] = before + worth * shareOf(code, bodyNorms[ordinal] as number);
      });
    } else {
      if (!isSorted) touched.set(touched.subarray(0, found).toSorted());
      isSorted = true;
      const ordinals = touched.subarray(0, found);
      const codes = new Int16Array(found);
      columns.codesAt(list, ordinals, codes);
      for (let i = 0; i < found; i++) {
        const ordinal = ordinals[i] as number;
        const code = codes[i] as number;
        if (code >= 0)
          scores[ordinal] = (scores[ordinal] as number) + worth * shareOf(code, bodyNorms[ordinal] as number);
      }
    }
    const left = stillToCome[++next] as number;
    if (left > MUCH_LESS * dropped) continue;
    threshold = kthScore(scores, touched.subarray(0, found), k, threshold);
    drop(left);
    dropped = left;
  }
  return takeBest(scores, touched.subarray(0, found), k);
}

/** Clears the board too. */
function takeBest(scores: Float32Array, ordinals: Uint32Array, k: number): ScoredOrdinal[] {
  const top = new TopRows(k);
  for (const ordinal of ordinals) {
    const score = scores[ordinal] as number;
    if (score > 0) top.add(ordinal, score);
    scores[ordinal] = 0;
  }
  return top.rows();
}

/** No posting of the term adds more. */
function bound({ list, worth }: SoughtTerm): number {
  return worth * list.highestShare;
}

/** What the terms from each place on can add together, and 0 at the end. */
function boundsFrom(terms: readonly SoughtTerm[]): Float64Array {
  const bounds = new Float64Array(terms.length + 1);
  for (let i = terms.length - 1; i >= 0; i--) {
    bounds[i] = (bounds[i + 1] as number) + bound(terms[i] as SoughtTerm) * (1 + ROUNDING);
  }
  return bounds;
}

/** The `k`th best score, or `floor` when that is lower or there are fewer; what lies below the floor costs nothing. */
function kthScore(scores: Float32Array, ordinals: Uint32Array, k: number, floor: number): number {
  const top = new TopRows(k);
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    const score = scores[ordinal] as number;
    if (score >= floor) top.add(ordinal, score);
  }
  return Math.max(floor, top.worstScore);
}
