import { isSameText } from './same-text.ts';
import { textShape, type ComparedText, type TextShape } from './text-shape.ts';

/** Of its sampled stretches, the shorter text must share this much with the longer before the two are compared in full. */
const LEAST_SHARED = 0.3;
/** Stretches that more texts hold are set phrases: they tell of no common origin. */
const MOST_HOLDERS = 200;

/**
 * Finds the articles that print one text: an agency's copy in several papers, a notice run on several days, a report cut
 * down to a brief. Two texts are paired when the longer holds at least four fifths of the shorter's sentences and the
 * figures in them, so that each day's weather or market table stays a text of its own.
 *
 * Texts share a sample of their stretches of characters before they are compared, so time grows about linearly with the
 * archive. The result does not depend on the order of the articles.
 * @returns for each article that has any, the ids of the other printings, sorted. The relation is symmetric but not
 * transitive: two briefs that one round-up holds are not printings of each other
 * @see Broder 1997, "On the resemblance and containment of documents"
 */
export function findVariants(articles: readonly ComparedText[]): Map<string, readonly string[]> {
  const shapes = articles.flatMap((article) => textShape(article) ?? []);
  const found = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const known = found.get(id);
    if (known) known.push(other);
    else found.set(id, [other]);
  };
  for (const [a, b] of candidatePairs(shapes)) {
    const [shorter, longer] = isBefore(a, b) ? [a, b] : [b, a];
    if (!isSameText(shorter, longer)) continue;
    add(a.id, b.id);
    add(b.id, a.id);
  }
  for (const ids of found.values()) ids.sort();
  return found;
}

/** The shorter text first; of equally long ones always the same. */
function isBefore(a: TextShape, b: TextShape): boolean {
  return a.letters.length === b.letters.length ? a.id < b.id : a.letters.length < b.letters.length;
}

/** Pairs of texts that share enough of their samples, each pair once. */
function* candidatePairs(shapes: readonly TextShape[]): Generator<[TextShape, TextShape]> {
  const { holders, starts } = postingsOf(shapes);
  for (const [n, shape] of shapes.entries()) {
    const shared = new Map<number, number>();
    for (const stretch of shape.sample) {
      const [from, to] = starts.get(stretch) ?? [0, 0];
      if (to - from > MOST_HOLDERS) continue;
      for (let at = from; at < to; at++) {
        const other = holders[at] as number;
        if (other < n) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      const before = shapes[other] as TextShape;
      if (count >= LEAST_SHARED * Math.min(shape.sample.length, before.sample.length)) yield [before, shape];
    }
  }
}

interface Postings {
  /** Places of texts in the list, those that hold the same stretch beside each other. */
  readonly holders: Uint32Array;
  /** For each stretch that several texts hold, the range of its holders. */
  readonly starts: ReadonlyMap<number, readonly [from: number, to: number]>;
}

function postingsOf(shapes: readonly TextShape[]): Postings {
  const count = shapes.reduce((sum, { sample }) => sum + sample.length, 0);
  // stretch and place in one number, since sorting numbers is far quicker than sorting pairs
  const rows = new Float64Array(count);
  let at = 0;
  for (const [n, { sample }] of shapes.entries()) {
    for (const stretch of sample) rows[at++] = stretch * shapes.length + n;
  }
  rows.sort();
  const holders = new Uint32Array(count);
  const starts = new Map<number, readonly [number, number]>();
  for (let from = 0, to = 0; from < count; from = to) {
    const stretch = Math.floor((rows[from] as number) / shapes.length);
    while (to < count && Math.floor((rows[to] as number) / shapes.length) === stretch) {
      holders[to] = (rows[to] as number) - stretch * shapes.length;
      to++;
    }
    if (to - from > 1) starts.set(stretch, [from, to]);
  }
  return { holders, starts };
}
