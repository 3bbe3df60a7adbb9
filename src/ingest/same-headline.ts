import { lettersOf } from '../text/letters-of.ts';

/** Fewer characters are in common by chance. */
const SHORTEST = 3;
/** Share of the shorter headline's pairs of characters that the longer must hold. */
const LEAST_SHARED = 0.6;

/** Whether two printed headlines are one, perhaps shortened or with an OCR slip; never when one is empty. */
export function isSameHeadline(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [lettersOf(a), lettersOf(b)].toSorted((x, y) => x.length - y.length);
  if (shorter.length < SHORTEST) return false;
  const pairs = Array.from({ length: shorter.length - 1 }, (_, i) => shorter.slice(i, i + 2));
  return pairs.filter((pair) => longer.includes(pair)).length >= LEAST_SHARED * pairs.length;
}
