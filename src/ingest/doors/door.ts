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
}

/** A way into the archive for one kind of file. */
export interface Door {
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /**
   * Opens a file's pages.
   * @param file its path, for messages
   * @throws BaowenError `page_binary`, `page_undecodable`, `page_empty`
   */
  open(bytes: Uint8Array, file: string): Promise<readonly OpenedPage[]>;
}
