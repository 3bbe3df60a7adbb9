import type { Article } from './article.ts';
import type { CorrectionOutcome } from './correction.ts';
import type { Issue, PageIdentity } from './issue.ts';
import type { Page, PageFile } from './page.ts';
import type { Span } from './span.ts';

/** A printed jump, such as 下转02版① or 上接01版《分馆开门》. */
export interface Jump {
  /** The other page, such as 02. */
  readonly page: string;
  /** The headline that it names; empty when it names none. */
  readonly headline: string;
  /** The mark that tells several jumps between two pages apart, such as ①; empty when there is none. */
  readonly mark: string;
}

/** An article as one page shows it, before issues are put together and ids given. */
export type PageArticle = Omit<Article, 'id' | 'issueId' | 'pageIds' | 'sources' | 'variants'> & {
  /** All that it occupies on the page, markup included, in reading order, captions last. */
  readonly spans: readonly Span[];
  /** Where it goes on, as printed: 下转02版; null when nothing is printed. */
  readonly jumpsTo: Jump | null;
  /** Where it comes from, as printed: 上接01版; null when nothing is printed. */
  readonly jumpsFrom: Jump | null;
};

/** A page file understood: every character that is not white space is in exactly one article or in the furniture. */
export interface PageReading {
  readonly page: PageFile;
  readonly identity: PageIdentity;
  /** The page's own name, such as 综合; empty when it has none. */
  readonly title: string;
  readonly articles: readonly PageArticle[];
  readonly furniture: readonly Span[];
  /** What became of each correction, in their order; left out when there are none. */
  readonly corrections?: readonly CorrectionOutcome[];
}

/** Page readings put together: issues, pages and whole articles, with their ids. */
export interface Archive {
  readonly issues: readonly Issue[];
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
}
