import type { BaowenError } from '../../errors.ts';
import type { GivenArticle } from '../../types/given-article.ts';
import type { IssueFacts } from '../../types/issue.ts';
import type { PageEncoding } from '../../types/page.ts';

/** A page as a door finds it in a file. */
export interface OpenedPage {
  /** Tells the pages of one file apart, such as `p02`; empty when the file is one page. */
  readonly part: string;
  /** The page's words; all spans point into this. */
  readonly text: string;
  readonly encoding: PageEncoding;
  /** What the file's own metadata says of its issue. */
  readonly metadata?: IssueFacts;
  /** The page's own name, where the file states it. */
  readonly title?: string;
  /** The page's articles, where the file gives them. */
  readonly articles?: readonly GivenArticle[];
}

/** What a door found in a file. */
export interface OpenedFile {
  readonly pages: readonly OpenedPage[];
  /** Parts of the file that could not be read, while the others could. */
  readonly failures: readonly PartFailure[];
  /** Why there is no page, where that is no fault: the file is a list of links to pages. */
  readonly skipped?: string;
}

export interface PartFailure {
  /** Such as `line-17`. */
  readonly part: string;
  readonly error: BaowenError;
}

/** A way into the archive for one kind of file. */
export interface Door {
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file may hold many pages, and so be larger than a page: up to `MAX_ARCHIVE_BYTES`. */
  readonly holdsManyPages: boolean;
  /**
   * Opens a file's pages.
   * @param file its path, for messages
   * @throws BaowenError `page_binary`, `page_undecodable`, `page_empty`, `page_without_articles`, `record_invalid`
   */
  open(bytes: Uint8Array, file: string): Promise<OpenedFile>;
}
