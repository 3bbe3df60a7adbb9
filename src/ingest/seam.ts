import { mayBeName } from '../text/surnames.ts';
import { jiebaTokenizer } from '../text/tokenizer.ts';

/** Characters looked at on each side; no Chinese word is longer than what two halves of this hold. */
const REACH = 12;
const NEAR = 3;
const HAN = /\p{Script=Han}/u;

/**
 * Whether a word stands across the seam between two pieces of text (拥|有量): their last and first characters are cut
 * together, names not guessed. True for under half of real seams and now and then for a false one.
 */
export function spansSeam(before: string, after: string): boolean {
  if (!HAN.test(before.at(-1) ?? '') || !HAN.test(after[0] ?? '')) return false;
  // cutting costs by length: most seams are ruled out on the nearest characters alone
  return isSpanned(before.slice(-NEAR), after.slice(0, NEAR)) && isSpanned(before.slice(-REACH), after.slice(0, REACH));
}

function isSpanned(before: string, after: string): boolean {
  const left = plain(before);
  let end = 0;
  for (const word of jiebaTokenizer.cut(left + plain(after))) {
    if (end >= left.length) return false;
    end += word.length;
    if (end > left.length) return end - word.length < left.length;
  }
  return false;
}

/** Single characters that may open a sentence or a clause. */
const OPENING =
  '在对据从为我你您他她它这那以由今现但而与和当每经向按此其该全各本截近昨随通不没要有无是将已也还就若如因自到让把被用去来看走说做问答想能会可一二三四五六七八九十两几多大小新老好市县区省村镇乡厂校院所早晚春夏秋冬上下前后左右东南西北中内外先再又才更最同跟给凭靠沿过并或且却只均都曾正总首第年月日时天人干论';

/**
 * Whether a line begins in the middle of a word: its first word is one character that opens no sentence and is no
 * surname (济带发展…, 火隐患…).
 */
export function startsBroken(text: string): boolean {
  const first = text[0] ?? '';
  if (!HAN.test(first) || OPENING.includes(first) || mayBeName(text.slice(0, 2))) return false;
  return jiebaTokenizer.cut(plain(text.slice(0, NEAR + 1)))[0] === first;
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
