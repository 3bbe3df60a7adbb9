import { isTraditional, toSimplified } from '../text/simplify.ts';

/** Tags that begin or end a line of their own, alone or with the line break beside them. */
const LINE_TAG = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\s{0,4}\/?>/giu;
const OTHER_TAG =
  /<\/?(?:p|div|li|ul|ol|tr|td|th|table|tbody|h[1-6]|span|font|strong|b|i|em|u|center|a)(?:\s[^<>\n]{0,200})?>/giu;
const ENTITY = /&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#8195);/giu;

/**
 * The page as it is matched with patterns: simplified script, what HTML left in it blank, its line breaks real ones.
 * Every offset is that of the page as stored.
 */
export function plainPage(text: string): string {
  let plain = text;
  if (plain.includes('<')) plain = plain.replaceAll(LINE_TAG, lineBreak).replaceAll(OTHER_TAG, blank);
  if (plain.includes('&')) plain = plain.replaceAll(ENTITY, blank);
  return isTraditional(plain) ? toSimplified(plain) : plain;
}

/** A closing tag of a paragraph is a line break more than the one that follows it, <br> before a line break is none. */
function lineBreak(tag: string, at: number, text: string): string {
  const after = text.charCodeAt(at + tag.length);
  const isCounted = (after === 10 || after === 13) && /^<br/iu.test(tag);
  return isCounted ? blank(tag) : `\n${blank(tag.slice(1))}`;
}

function blank(markup: string): string {
  return ' '.repeat(markup.length);
}
