import type { PageFile } from '../types/page.ts';
import type { PageReading } from '../types/reading.ts';
import type { Span } from '../types/span.ts';
import { buildArticle } from './build-article.ts';
import { readGiven } from './given-reading.ts';
import { identifyIssue } from './identify-issue.ts';
import { readMasthead } from './masthead.ts';
import { segment } from './segment.ts';
import { stitch } from './stitch.ts';
import { toBlocks } from './to-blocks.ts';

/**
 * Reads a page file as an editor does: lines, articles, paragraphs in reading order, and the issue it belongs to. Articles
 * that the file gives ready-made are taken as given.
 * Never throws; the same page always gives the same reading; time grows about linearly with the page.
 * Every character that is not white space is in exactly one article's spans or in the furniture.
 */
export function readPage(page: PageFile): PageReading {
  if (page.articles) {
    const { articles, furniture } = readGiven(page, page.articles);
    return {
      page,
      identity: identifyIssue(page, articles, readMasthead([])),
      title: page.title ?? '',
      articles,
      furniture,
    };
  }
  const blocks = toBlocks(page.text);
  const { drafts, furniture } = segment(blocks);
  const { drafts: stitched, repeats } = stitch(drafts, page.text);
  const articles = stitched.map((draft) => buildArticle(draft, page.file));
  const copies = repeats.map(({ dropped }) => dropped.block);
  const unclaimed = [...furniture, ...copies].map((b): Span => b.span).toSorted((a, b) => a[0] - b[0]);
  const masthead = readMasthead(blocks);
  return {
    page,
    identity: identifyIssue(page, articles, masthead),
    title: page.title ?? furniture.find((b) => b.isPageName)?.text ?? masthead.title,
    articles,
    furniture: unclaimed,
  };
}
