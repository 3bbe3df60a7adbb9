import type { Span } from '../../../src/types/span.ts';

/** A stretch of text over which the same layers lie. */
export interface Run<Layer extends string> {
  readonly text: string;
  readonly layers: ReadonlySet<Layer>;
}

/**
 * Cuts a text wherever a layer begins or ends; the runs' texts, joined, are the text. A layer's spans may overlap and need
 * not ascend; what lies outside the text is ignored. O(spans × runs).
 */
export function cutRuns<Layer extends string>(
  text: string,
  layers: Readonly<Record<Layer, readonly Span[]>>,
): readonly Run<Layer>[] {
  const entries = Object.entries(layers) as [Layer, readonly Span[]][];
  const cuts = new Set([0, text.length]);
  for (const [, spans] of entries) {
    for (const [start, end] of spans) {
      cuts.add(clamp(start, text.length)).add(clamp(end, text.length));
    }
  }
  const bounds = [...cuts].toSorted((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? 0;
    const over = entries.filter(([, spans]) => spans.some((span) => span[0] <= start && end <= span[1]));
    return { text: text.slice(start, end), layers: new Set(over.map(([layer]) => layer)) };
  });
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
