/**
 * Share of the first text's neighbouring character pairs that the second holds too, 0 to 1; pairs across punctuation or
 * white space do not count. 0 for a text without pairs.
 */
export function pairOverlap(text: string, other: string): number {
  let [pairs, shared] = [0, 0];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (!/^[\p{L}\p{N}]{2}$/u.test(pair)) continue;
    pairs++;
    if (other.includes(pair)) shared++;
  }
  return pairs === 0 ? 0 : shared / pairs;
}
