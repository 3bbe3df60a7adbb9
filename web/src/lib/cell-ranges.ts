import type { Span } from '../../../src/types/span.ts';

/**
 * Of ranges in a text, what lies in one stretch of it, counted from the stretch's beginning. A cell whose words are not those
 * of the stretch — a heading that repeats the one above it — is lit whole or not at all.
 */
export function cellRanges(
  ranges: readonly Span[],
  cell: { readonly text: string; readonly span: Span },
): readonly Span[] {
  const [start, end] = cell.span;
  const within = ranges.flatMap(([from, to]): Span[] => {
    const cut: Span = [Math.max(from, start) - start, Math.min(to, end) - start];
    return cut[0] < cut[1] ? [cut] : [];
  });
  if (within.length === 0 || end - start === cell.text.length) return within;
  return [[0, cell.text.length]];
}
