import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Paragraph } from '../../../src/types/article.ts';

type PrintedPage = ArticleResponse['pages'][number];

/** Where an article goes on on another page. */
export interface PageTurn {
  readonly page: PrintedPage;
  /** The paragraph began on the page before: it was broken off there and put together again. */
  readonly isWithin: boolean;
}

/** The turns of an article that jumps, by the index of the paragraph they come with; none for one printed in one file. */
export function pageTurns(
  paragraphs: readonly Paragraph[],
  pages: readonly PrintedPage[],
): ReadonlyMap<number, PageTurn> {
  const turns = new Map<number, PageTurn>();
  let file = paragraphs[0]?.segments[0]?.file;
  paragraphs.forEach(({ segments }, i) => {
    segments.forEach((segment, s) => {
      if (segment.file === file) return;
      file = segment.file;
      const page = pages.find((one) => one.file === file);
      if (page) turns.set(i, { page, isWithin: s > 0 });
    });
  });
  return turns;
}
