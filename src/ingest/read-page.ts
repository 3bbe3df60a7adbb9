import type { PageFile } from '../types/page.ts';
import type { PageReading } from '../types/reading.ts';
import { understandPage } from './understand-page.ts';

/**
 * Reads a page file as an editor does: lines, articles, paragraphs in reading order, and the issue it belongs to. Articles
 * that the file gives ready-made are taken as given.
 * Never throws; the same page always gives the same reading; time grows about linearly with the page.
 * Every character that is not white space is in exactly one article's spans or in the furniture. Corrections beside the
 * page are applied after all else; what became of each is in the reading.
 */
export function readPage(page: PageFile): PageReading {
  return understandPage(page).reading;
}
