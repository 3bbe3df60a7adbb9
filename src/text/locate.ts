import type { Article } from '../types/article.ts';
import type { Source, Span } from '../types/span.ts';

/**
 * Where a span of an article's text was printed.
 * @returns one source a page file, in reading order; spans that touch are merged; empty for an empty span
 */
export function locate(article: Article, [start, end]: Span): Source[] {
  const found: { file: string; spans: [number, number][] }[] = [];
  let offset = 0;
  for (const paragraph of article.paragraphs) {
    for (const segment of paragraph.segments) {
      const length = segment.span[1] - segment.span[0];
      const from = Math.max(start, offset);
      const to = Math.min(end, offset + length);
      if (from < to) add(found, segment.file, segment.span[0] + from - offset, segment.span[0] + to - offset);
      offset += length;
    }
    offset += 1; // the line feed between paragraphs, which is printed nowhere
    if (offset >= end) break;
  }
  return found;
}

function add(found: { file: string; spans: [number, number][] }[], file: string, from: number, to: number): void {
  let source = found.find((s) => s.file === file);
  if (!source) found.push((source = { file, spans: [] }));
  const last = source.spans.at(-1);
  if (last && last[1] === from) last[1] = to;
  else source.spans.push([from, to]);
}
