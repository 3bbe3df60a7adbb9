import type { Span } from '../../src/types/span.ts';

/** Which characters of a page make one article. */
export interface Owned {
  readonly headline: string;
  readonly spans: readonly Span[];
}

/** A page cut into articles and furniture, by hand, by construction or by the reader. */
export interface Cut {
  readonly articles: readonly Owned[];
  readonly furniture: readonly Span[];
}

export interface PageScore {
  readonly bcubedF1: number;
  /** Articles of the page that one article read overlaps by nine tenths of what both have together. */
  readonly whole: number;
  readonly articles: number;
  /** Indices of the articles that are not whole. */
  readonly broken: readonly number[];
}

const NOBODY = -1;
const FURNITURE = -2;

/**
 * Compares a reading with how the page was composed: B-cubed F1 over all characters that the page's makers gave to an
 * article or to the furniture, and whole articles, each matched with one article read, best overlap first.
 * @param ignored spans for which more than one owner is right
 * @see Amigó et al. 2009
 */
export function scorePage(truth: Cut, read: Cut, ignored: readonly Span[], length: number): PageScore {
  const own = ownersOf(truth, length);
  const got = ownersOf(read, length);
  for (const [start, end] of ignored) own.fill(NOBODY, start, end);
  const truths = new Map<number, number>();
  const reads = new Map<number, number>();
  const both = new Map<string, Pair>();
  let total = 0;
  for (let i = 0; i < length; i++) {
    const t = own[i] as number;
    if (t === NOBODY) continue;
    const r = got[i] as number;
    total++;
    truths.set(t, (truths.get(t) ?? 0) + 1);
    reads.set(r, (reads.get(r) ?? 0) + 1);
    const pair = both.get(`${t}/${r}`);
    if (pair) pair.count++;
    else both.set(`${t}/${r}`, { t, r, count: 1 });
  }
  let precision = 0;
  let recall = 0;
  for (const { t, r, count } of both.values()) {
    precision += r === NOBODY ? 1 / total : count ** 2 / (reads.get(r) ?? 1);
    recall += count ** 2 / (truths.get(t) ?? 1);
  }
  precision /= total || 1;
  recall /= total || 1;
  const isWhole = wholeOnes([...both.values()], truths, reads);
  const broken = truth.articles.flatMap((_, n) => (isWhole.has(n) ? [] : [n]));
  return {
    bcubedF1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 1,
    whole: truth.articles.length - broken.length,
    articles: truth.articles.length,
    broken,
  };
}

interface Pair {
  readonly t: number;
  readonly r: number;
  count: number;
}

function wholeOnes(
  pairs: readonly Pair[],
  truths: ReadonlyMap<number, number>,
  reads: ReadonlyMap<number, number>,
): Set<number> {
  const overlap = ({ t, r, count }: Pair): number => count / ((truths.get(t) ?? 0) + (reads.get(r) ?? 0) - count);
  const taken = { t: new Set<number>(), r: new Set<number>() };
  const whole = new Set<number>();
  for (const pair of pairs.filter((p) => p.t >= 0 && p.r >= 0).toSorted((a, b) => overlap(b) - overlap(a))) {
    if (taken.t.has(pair.t) || taken.r.has(pair.r)) continue;
    taken.t.add(pair.t);
    taken.r.add(pair.r);
    if (overlap(pair) >= 0.9) whole.add(pair.t);
  }
  return whole;
}

function ownersOf({ articles, furniture }: Cut, length: number): Int32Array {
  const owners = new Int32Array(length).fill(NOBODY);
  for (const [start, end] of furniture) owners.fill(FURNITURE, start, end);
  articles.forEach(({ spans }, n) => spans.forEach(([start, end]) => owners.fill(n, start, end)));
  return owners;
}
