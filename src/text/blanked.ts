import type { Span } from '../types/span.ts';

/** The text with line ends in place of spans: every offset holds, and no word or pair of characters reaches across. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, [start, end]) => rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end), text);
}
