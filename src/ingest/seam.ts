import { jiebaTokenizer } from '../text/tokenizer.ts';

/** Characters looked at on each side; no Chinese word is longer than what two halves of this hold. */
const REACH = 12;
const HAN = /\p{Script=Han}/u;

/**
 * Whether a word stands across the seam between two pieces of text (拥|有量): their last and first characters are cut
 * together, names not guessed. True for under half of real seams and now and then for a false one.
 */
export function spansSeam(before: string, after: string): boolean {
  if (!HAN.test(before.at(-1) ?? '') || !HAN.test(after[0] ?? '')) return false;
  const left = plain(before.slice(-REACH));
  const right = plain(after.slice(0, REACH));
  let end = 0;
  for (const word of jiebaTokenizer.cut(left + right)) {
    const start = end;
    end += word.length;
    if (start < left.length && left.length < end) return true;
    if (start >= left.length) return false;
  }
  return false;
}

/**
 * How many characters at the start of `after` repeat the end of `before` (经济社会|会发展 → 1), as a column break that
 * was read twice leaves them. One character alone counts only when it ends a word above and is a word by itself below.
 */
export function overlapAtSeam(before: string, after: string): number {
  for (let n = Math.min(REACH, before.length, after.length); n >= 2; n--) {
    const repeated = after.slice(0, n);
    if (before.endsWith(repeated) && new Set(repeated).size > 1) return n;
  }
  const last = before.at(-1) ?? '';
  if (last === '' || !HAN.test(last) || after[0] !== last) return 0;
  const above = jiebaTokenizer.cut(plain(before.slice(-REACH))).at(-1) ?? '';
  const below = jiebaTokenizer.cut(plain(after.slice(0, REACH)))[0] ?? '';
  return above.length > 1 && below.length === 1 ? 1 : 0;
}

/** Anything outside the basic plane becomes a space, so that lengths hold through the tokenizer. */
function plain(text: string): string {
  return text.replaceAll(/[^\u0020-\ud7ff\ue000-\ufffd]/g, ' ');
}
