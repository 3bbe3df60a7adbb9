import type { Span } from '../types/span.ts';

/** A stretch of a text without the white space at both ends; undefined when it is nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? [from, to] : undefined;
}

function isSpace(unit: number): boolean {
  return unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 160 && /\s/u.test(String.fromCharCode(unit));
}
