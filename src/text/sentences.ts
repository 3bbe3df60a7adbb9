import type { Span } from '../types/span.ts';

const ENDS = /[。！？!?；;…\n]/;
const CLOSERS = /["”’』」）)】》〕\]]/;
const OPENERS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '（': '）', '(': ')' };
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
    const char = text[i] as string;
    const closer = OPENERS[char];
    if (closer !== undefined) {
      const close = closingAt(text, i, closer);
      if (close >= 0) {
        i = close + 1;
        if (ENDS.test(text[close - 1] as string) && closer !== '）' && closer !== ')') {
          i = afterClosers(text, i);
          spans.push([start, i]);
          start = i;
        }
        continue;
      }
    }
    i++;
    if (!ENDS.test(char)) continue;
    while (i < text.length && ENDS.test(text[i] as string)) i++;
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
  while (i < text.length && CLOSERS.test(text[i] as string)) i++;
  while (i < text.length && /[\n ]/.test(text[i] as string)) i++;
  return i;
}
