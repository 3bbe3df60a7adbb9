import { outsideQuotes } from './quoted-texts.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Tags, links, scripts and what is left of unreadable citation marks ([100], [来源1]) outside quotations: an answer is plain text,
 * and whoever shows it may take them for more.
 */
export function checkMarkup(text: string): Objection[] {
  return [...outsideQuotes(text).matchAll(MARKUP)].map(([found]) => ({ type: 'markup', text: found }));
}

const MARKUP = /[<＜][/!a-z][^>＞]*[>＞]?|\[[^\]\n]{0,30}\]?|\]\([^)]*\)?|(?:javascript|data|vbscript):\S*|```/giu;
