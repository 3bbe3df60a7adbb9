import type { Span } from '../../../src/types/span.ts';

/** A stretch of text over which the same layers lie. */
export interface Run<Layer extends string> {
  readonly text: string;
  readonly layers: ReadonlySet<Layer>;
}

/**
 * Cuts a text wherever a layer begins or ends; the runs' texts, joined, are the text. A layer's spans may overlap and need
 * not ascend; what lies outside the text is ignored. O(spans × log spans).
 */
export function cutRuns<Layer extends string>(
  text: string,
  layers: Readonly<Record<Layer, readonly Span[]>>,
): readonly Run<Layer>[] {
  const edges = Object.entries<readonly Span[]>(layers).flatMap(([layer, spans]) =>
    edgesOf(layer as Layer, spans, text.length),
  );
  const runs: Run<Layer>[] = [];
  const depths = new Map<Layer, number>();
  let from = 0;
  const cutAt = (at: number): void => {
    if (at > from) {
      const over = [...depths].flatMap(([layer, depth]) => (depth > 0 ? [layer] : []));
      runs.push({ text: text.slice(from, at), layers: new Set(over) });
    }
    from = at;
  };
  for (const { at, layer, step } of edges.toSorted((a, b) => a.at - b.at)) {
    cutAt(at);
    depths.set(layer, (depths.get(layer) ?? 0) + step);
  }
  cutAt(text.length);
  return runs;
}

interface Edge<Layer> {
  readonly at: number;
  readonly layer: Layer;
  /** How many spans of the layer begin here, or end. */
  readonly step: 1 | -1;
}

function edgesOf<Layer>(layer: Layer, spans: readonly Span[], length: number): Edge<Layer>[] {
  return spans.flatMap((span): Edge<Layer>[] => {
    const [start, end] = [clamp(span[0], length), clamp(span[1], length)];
    if (start >= end) return [];
    return [
      { at: start, layer, step: 1 },
      { at: end, layer, step: -1 },
    ];
  });
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
