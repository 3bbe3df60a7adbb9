import type { Span } from '../types/span.ts';

/** The pieces of a text, glued without anything between them. */
export function textOf(text: string, parts: readonly Span[]): string {
  const [only] = parts;
  if (parts.length === 1 && only) return text.slice(only[0], only[1]);
  return parts.map(([start, end]) => text.slice(start, end)).join('');
}

/** Those pieces that hold what stands between two offsets into the glued text. */
export function sliceParts(parts: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const [start, end] of parts) {
    const first = Math.max(start, start + from - at);
    const last = Math.min(end, start + to - at);
    if (first < last) found.push([first, last]);
    at += end - start;
  }
  return found;
}
