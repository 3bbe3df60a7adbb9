import { spansSeam, startsBroken } from './seam.ts';
import { JOIN_POINTS } from './weights.ts';

/** The evidence that a line goes on in another, and what it adds up to. */
export interface JoinEvidence {
  readonly points: number;
  readonly reasons: readonly (keyof typeof JOIN_POINTS)[];
}

const CLOSED = /[。！？!?；;…”"』」)）】》\]:：]\s*$/u;
/** A photographer's name or a notice's date ends a text without a full stop. */
const SIGNED = /(?:(?<!拍)(?:摄|供图)|年\d{1,2}月\d{1,2}日)[)）]?\s*$/u;
const CLOSING_START = /^[，。、；：！？,;:!?)）”’」』》】%％]/u;
const MID_START = /^(?:的|了|着|等[，,。、]|和(?!平)|与|及|以及|或者|并且|而)/u;
const PARTICULARS = /^[^，,。；]{2,14}[:：][^。]{0,60}$/u;

/** Whether a text breaks off: it does not end in 。！？；…, a colon, a closing mark or a signature. */
export function breaksOff(text: string): boolean {
  const tail = text.slice(-12);
  return !CLOSED.test(tail) && !SIGNED.test(tail);
}

/** Whether a line begins with a mark or word that no sentence begins with. */
export function startsMidSentence(text: string): boolean {
  return CLOSING_START.test(text) || MID_START.test(text.slice(0, 4));
}

/** Whether a line is one of particulars such as 地址:…, which ends without a full stop and does not go on. */
export function isParticulars(text: string): boolean {
  return text.length <= 80 && PARTICULARS.test(text);
}

/**
 * Weighs whether `after` goes on where `before` breaks off.
 * @param page a test for whether a phrase stands on the page
 */
export function joinEvidence(
  before: string,
  after: string,
  circumstances: { readonly isAdjacent: boolean; readonly indent?: 'indented' | 'not-indented' | undefined },
  page: (phrase: string) => boolean,
): JoinEvidence {
  const reasons: (keyof typeof JOIN_POINTS)[] = [];
  if (breaksOff(before)) reasons.push('opens');
  if (circumstances.isAdjacent) reasons.push('adjacent');
  if (startsMidSentence(after)) reasons.push('starts-mid');
  if (isParticulars(before) || isParticulars(after)) reasons.push('particulars');
  if (circumstances.indent) reasons.push(circumstances.indent);
  if (!circumstances.isAdjacent && startsBroken(after)) reasons.push('starts-broken');
  if (!circumstances.isAdjacent || reasons.includes('particulars') || circumstances.indent === 'indented') {
    if (spansSeam(before, after)) reasons.push('word');
    if (page(before.slice(-2) + after.slice(0, 2))) reasons.push('phrase');
  }
  return { points: reasons.reduce((sum, r) => sum + JOIN_POINTS[r], 0), reasons };
}
