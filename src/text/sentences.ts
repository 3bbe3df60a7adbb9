import type { Span } from '../types/span.ts';

const ENDS = unitsOf('。！？!?；;…\n');
const CLOSERS = unitsOf('"”’』」）)】》〕]');
const BLANKS = unitsOf('\n ');
const OPENERS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '（': '）', '(': ')' };
const OPENS = unitsOf(Object.keys(OPENERS).join(''));
/** A bracket or quotation left open by OCR must not swallow the rest of the text. */
const LONGEST_QUOTATION = 200;

/**
 * Cuts text into sentences that are the text again when put together: no character is lost, none twice. A sentence ends
 * after 。！？；… or a line end, together with closing quotation marks and brackets; an end inside a short quotation or
 * bracket does not count unless the quotation closes right after it.
 * @returns spans in order, the first starting at 0, each starting where the one before ends; none for empty text
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let i = 0;
  while (i < text.length) {
    const closer = isIn(OPENS, text, i) ? OPENERS[text[i] as string] : undefined;
    if (closer !== undefined) {
      const close = closingAt(text, i, closer);
      if (close >= 0) {
        i = close + 1;
        if (isIn(ENDS, text, close - 1) && closer !== '）' && closer !== ')') {
          i = afterClosers(text, i);
          spans.push([start, i]);
          start = i;
        }
        continue;
      }
    }
    const isEnd = isIn(ENDS, text, i);
    i++;
    if (!isEnd) continue;
    while (isIn(ENDS, text, i)) i++;
    i = afterClosers(text, i);
    spans.push([start, i]);
    start = i;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

function closingAt(text: string, open: number, closer: string): number {
  const opener = text[open];
  let depth = 0;
  for (let i = open; i < text.length && i - open <= LONGEST_QUOTATION; i++) {
    const char = text[i];
    if (char === '\n') return -1;
    if (char === opener) depth++;
    else if (char === closer && --depth === 0) return i;
  }
  return -1;
}

function afterClosers(text: string, from: number): number {
  let i = from;
  while (isIn(CLOSERS, text, i)) i++;
  while (isIn(BLANKS, text, i)) i++;
  return i;
}

/** Looked up by code unit: this runs over every character of the archive, and a regular expression a character is slow. */
function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] = 1;
  return units;
}

/** False at and after the end of the text. */
function isIn(units: Uint8Array, text: string, at: number): boolean {
  return at < text.length && units[text.charCodeAt(at)] === 1;
}
