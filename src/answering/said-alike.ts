import type { Span } from '../types/span.ts';

/** How far the words that follow or precede may have moved. */
const REACH = 7;

/**
 * Whether two figures stand beside the same word: 2022年启动 and 2022年正式启动, but not 2022年竣工. The two characters after the first,
 * or the two before it, must stand on the same side of the second.
 * @param text folded, as `other`
 */
export function isSaidAlike(
  text: string,
  { span }: { readonly span: Span },
  other: string,
  place: { readonly span?: Span },
): boolean {
  if (!place.span) return false;
  const [before, after] = [text.slice(Math.max(0, span[0] - 2), span[0]), text.slice(span[1], span[1] + 2)];
  const otherBefore = other.slice(Math.max(0, place.span[0] - REACH), place.span[0]);
  const otherAfter = other.slice(place.span[1], place.span[1] + REACH);
  return (isWord(after) && otherAfter.includes(after)) || (isWord(before) && otherBefore.includes(before));
}

function isWord(pair: string): boolean {
  return /^[\p{Script=Han}(]\p{Script=Han}$/u.test(pair);
}
