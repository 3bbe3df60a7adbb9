import type { Citation } from '../../../src/types/answer.ts';
import type { Paragraph } from '../../../src/types/article.ts';
import type { Source, Span } from '../../../src/types/span.ts';

/**
 * Where a citation's quote stands in each paragraph of its article, ascending; all empty when it stands in none. The spans
 * in the page file lead; when the archive has changed under a kept conversation and they no longer cover the quote, its
 * words are looked for instead, so that what is lit always is what was quoted.
 */
export function quoteRanges(
  paragraphs: readonly Paragraph[],
  citation: Pick<Citation, 'quote' | 'source'>,
): readonly (readonly Span[])[] {
  const ranges = paragraphs.map((paragraph) => sourceRanges(paragraph, citation.source));
  const lit = ranges.flatMap((spans, i) => spans.map((span) => paragraphs[i]?.text.slice(...span) ?? '')).join('');
  if (withoutSpace(lit).includes(withoutSpace(citation.quote))) return ranges;
  return paragraphs.map(({ text }) => {
    const start = text.indexOf(citation.quote);
    return start < 0 || !citation.quote ? [] : [[start, start + citation.quote.length] as const];
  });
}

/** Where any of the words stands in each paragraph, as they are printed, ascending, none over another; the longest first. */
export function wordRanges(
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  words: readonly string[],
): readonly (readonly Span[])[] {
  const longestFirst = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return paragraphs.map(() => []);
  const pattern = new RegExp(longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
  return paragraphs.map(({ text }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const),
  );
}

/** The ranges of a paragraph's text that come from a source, ascending, touching ones joined. */
export function sourceRanges(paragraph: Paragraph, source: Source): readonly Span[] {
  const ranges: [number, number][] = [];
  let offset = 0;
  for (const { file, span } of paragraph.segments) {
    const spans = file === source.file ? source.spans : [];
    for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
      const start = Math.max(from, span[0]);
      const end = Math.min(to, span[1]);
      if (start >= end) continue;
      const last = ranges.at(-1);
      const at = offset + start - span[0];
      if (last && last[1] >= at) last[1] = Math.max(last[1], offset + end - span[0]);
      else ranges.push([at, offset + end - span[0]]);
    }
    offset += span[1] - span[0];
  }
  return ranges;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
