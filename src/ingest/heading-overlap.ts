import { pairsOf } from './grams.ts';

/** Characters looked at on each side of a line. */
const REACH = 500;
/** Shares of a line's pairs of characters, from which it has little, some and much in common with a text. */
const SHARES = [0.001, 0.2, 0.45] as const;
const AMOUNTS = ['nothing', 'little', 'some', 'much'] as const;

/**
 * What a short line has in common with the text above and below it: a headline speaks of what comes, a subhead of both, a
 * line of running text of what was.
 * @param texts the lines of the page
 * @returns a function from a line's place to names of traits; none for a line without two pairs of characters
 */
export function headingOverlap(texts: readonly string[]): (n: number) => string[] {
  const starts = texts.map((text) => pairsOf(text.slice(0, REACH)));
  const ends = texts.map((text, n) => (text.length > REACH ? pairsOf(text.slice(-REACH)) : (starts[n] ?? [])));
  return (n) => {
    const own = new Set(starts[n]);
    if (own.size < 2) return [];
    const above = shareOf(own, ends, texts, n, -1);
    const below = shareOf(own, starts, texts, n, 1);
    const nearer = below > above ? 'closer to what is below' : above > below ? 'closer to what is above' : 'as close';
    return [`${amountOf(above)} in common above`, `${amountOf(below)} in common below`, nearer];
  };
}

/** How many of a line's pairs stand in the lines next to it on one side, within reach. */
function shareOf(
  own: ReadonlySet<number>,
  pairs: readonly (readonly number[])[],
  texts: readonly string[],
  n: number,
  step: 1 | -1,
): number {
  const found = new Set<number>();
  let length = 0;
  for (let i = n + step; i >= 0 && i < texts.length && length < REACH; i += step) {
    for (const pair of pairs[i] ?? []) if (own.has(pair)) found.add(pair);
    length += texts[i]?.length ?? 0;
  }
  return found.size / own.size;
}

function amountOf(share: number): (typeof AMOUNTS)[number] {
  return AMOUNTS[SHARES.filter((from) => share >= from).length] ?? 'nothing';
}
