import { endsInCredit } from './byline-grammar.ts';

const CLOSED = /[。！？!?；;…”"』」)）】》\]:：]\s*$/u;
const SIGNED = /年\d{1,2}月\d{1,2}日\s*$/u;
const CLOSING_START = /^[，。、；：！？,;:!?)）”’」』》】%％]/u;
const MID_START = /^(?:的|了|着|过的|等[，,。、]|和(?!平)|与|及|以及|或者|并且?|而|地[\p{Script=Han}])/u;
const PARTICULARS = /^[^，,。；]{2,14}[:：][^。]{0,60}$/u;

/** Whether a text breaks off: it does not end in 。！？；…, a colon, a closing mark or a signature. */
export function breaksOff(text: string): boolean {
  const tail = text.slice(-12);
  return !CLOSED.test(tail) && !SIGNED.test(tail) && !endsInCredit(tail);
}

/** Whether a line begins with a mark or word that no sentence begins with. */
export function startsMidSentence(text: string): boolean {
  return CLOSING_START.test(text) || MID_START.test(text.slice(0, 4));
}

/** Whether a line is one of particulars such as 地址:…, which ends without a full stop and does not go on. */
export function isParticulars(text: string): boolean {
  return text.length <= 80 && PARTICULARS.test(text);
}
