import type { PageCorrections } from './correction.ts';
import type { GivenArticle } from './given-article.ts';
import type { Basis, IssueFacts } from './issue.ts';
import type { Span } from './span.ts';

/** How the bytes of a page file were decoded, or the format that says so itself. */
export type PageEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'big5' | 'docx' | 'pdf';

/** A page as read from the corpus folder, before anything is understood. */
export interface PageFile {
  /** Path relative to the corpus folder, with forward slashes; a page of a file that holds several is `<path>#<part>`. */
  readonly file: string;
  /**
   * The page's words. Of a text file the whole file; a byte order mark stays as U+FEFF so that offsets are those of the
   * file as stored.
   */
  readonly text: string;
  readonly encoding: PageEncoding;
  /** What the file's own metadata says of its issue, where the text does not hold it. */
  readonly metadata?: IssueFacts;
  /** The page's own name, such as 综合, where the file states it. */
  readonly title?: string;
  /** The page's articles where the file gives them; a page without is cut into articles by its words. */
  readonly articles?: readonly GivenArticle[];
  /** What the nearest `issue.json` says. */
  readonly sidecar?: IssueFacts;
  /** What its `.fix.json` says. */
  readonly corrections?: PageCorrections;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What a line of a page is. `furniture` is everything that belongs to no article: page names, editors, jump lines. */
export type BlockRole = 'heading' | 'byline' | 'body' | 'caption' | 'table-row' | 'jump-line' | 'furniture';

/** A line of a page file, a part of one in brackets, or the lines of a paragraph, with its role. */
export interface Block {
  /** Span in the page file, markup included, white space at both ends excluded. */
  readonly span: Span;
  readonly role: BlockRole;
  /** The printed words: the file's text without marks, the lines of a paragraph glued. */
  readonly text: string;
  /** Pieces of the page file which, glued without anything between them, are `text`. */
  readonly parts: readonly Span[];
  /** Number of `#` before a heading; 0 when there is none. It means nothing on real pages and is kept for display. */
  readonly level: number;
}

/** A page of an issue, as stored in the index. */
export interface Page {
  readonly id: string;
  readonly issueId: string;
  readonly file: string;
  /** Printed page number such as `01`, or null when the page does not say. */
  readonly number: string | null;
  readonly numberBasis: Basis;
  /** The page's own name, such as 综合; empty when it has none. */
  readonly title: string;
  /** In reading order. */
  readonly articleIds: readonly string[];
  /** Spans that belong to no article. */
  readonly furniture: readonly Span[];
  readonly sha256: string;
}
