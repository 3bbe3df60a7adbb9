import type { Span } from '../../../src/types/span.ts';

/** A stretch of a page's text that belongs to one article, or to none. */
export interface ArticleRun {
  readonly text: string;
  /** Its place among the articles. */
  readonly article: number | undefined;
  /** Whether the article begins here. */
  readonly isFirst: boolean;
}

/** Tints there are; articles take them in turn. */
export const TINTS = 6;

/**
 * Cuts a page's text by its articles; the runs' texts, joined, are the text. Where two articles claim the same words, they are
 * those of the one that begins first. O((spans + text) log spans).
 */
export function articleRuns(
  text: string,
  articles: readonly { readonly spans: readonly Span[] }[],
): readonly ArticleRun[] {
  const spans = articles
    .flatMap((article, i) => article.spans.map(([start, end]) => ({ start, end: Math.min(end, text.length), i })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const runs: ArticleRun[] = [];
  const begun = new Set<number>();
  let at = 0;
  for (const { start, end, i } of spans) {
    if (end <= at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), article: undefined, isFirst: false });
    runs.push({ text: text.slice(Math.max(at, start), end), article: i, isFirst: !begun.has(i) });
    begun.add(i);
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), article: undefined, isFirst: false });
  return runs;
}
