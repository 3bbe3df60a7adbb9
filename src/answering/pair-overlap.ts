/** One text is held against many others in turn. */
let known: { readonly text: string; readonly pairs: readonly string[] } = { text: '', pairs: [] };

/**
 * Share of the first text's neighbouring character pairs that the second holds too, 0 to 1; pairs across punctuation or
 * white space do not count. 0 for a text without pairs.
 */
export function pairOverlap(text: string, other: string): number {
  if (known.text !== text) known = { text, pairs: pairsIn(text) };
  const { pairs } = known;
  let shared = 0;
  for (const pair of pairs) if (other.includes(pair)) shared++;
  return pairs.length === 0 ? 0 : shared / pairs.length;
}

function pairsIn(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\p{L}\p{N}]{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs;
}
