import type { Evidence } from '../types/answer.ts';
import { evidenceWords } from './evidence-words.ts';
import { occurrences } from './locate-quote.ts';
import { quotedTexts } from './quoted-texts.ts';
import type { Objection } from './verify-objection.ts';

/** Quotations that do not stand word for word in any of the evidence; headlines and bylines count as standing in it. */
export function checkQuotes(text: string, evidence: readonly Evidence[]): Objection[] {
  return quotedTexts(text)
    .filter((words) => !evidence.some((piece) => stands(words, piece)))
    .map((words) => ({ type: 'quote', text: words }));
}

function stands(words: string, piece: Evidence): boolean {
  const all = evidenceWords(piece);
  return occurrences(words, { ...piece, text: all, span: [0, all.length] }).some(([start]) => !isNegatedAt(start, all));
}

/** A quotation that begins right after the negation of its first word says the opposite of its source. */
function isNegatedAt(start: number, text: string): boolean {
  return /[不未没无非勿莫]$/u.test(text.slice(0, start));
}
