import type { Archive, PageReading } from '../types/reading.ts';
import { assembleIssue } from './assemble-issue.ts';
import { findVariants, sampledText } from './find-variants.ts';
import { sheetsByIssue } from './sheets.ts';

/**
 * Puts page readings together: pages to issues, texts that jump from page to page to whole articles, an id to each, and
 * the printings of one text named to each other.
 * The same readings give the same archive, whatever their order: it is sorted by issue, page and place on the page.
 */
export function assembleArchive(readings: readonly PageReading[]): Archive {
  const printed = Array.from(sheetsByIssue(readings), ([id, sheets]) => assembleIssue(id, sheets));
  const articles = printed.flatMap((p) => p.articles);
  const variants = findVariants(articles.map(sampledText));
  return {
    issues: printed.map((p) => p.issue),
    pages: printed.flatMap((p) => p.pages),
    articles: articles.map((a) => ({ ...a, variants: variants.get(a.id) ?? [] })),
  };
}
