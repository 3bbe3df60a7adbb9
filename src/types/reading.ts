import type { Article } from './article.ts';
import type { Issue, PageIdentity } from './issue.ts';
import type { Page, PageFile } from './page.ts';
import type { Span } from './span.ts';

/** An article as one page shows it, before issues are put together and ids given. */
export type PageArticle = Omit<Article, 'id' | 'issueId' | 'pageIds' | 'sources' | 'variants'> & {
  /** All that it occupies on the page, markup included, in reading order, captions last. */
  readonly spans: readonly Span[];
  /** The printed jump, such as 02 for 下转02版; null when there is none. */
  readonly jumpsTo: string | null;
  /** The printed origin, such as 01 for 上接01版; null when there is none. */
  readonly jumpsFrom: string | null;
};

/** A page file understood: every character that is not white space is in exactly one article or in the furniture. */
export interface PageReading {
  readonly page: PageFile;
  readonly identity: PageIdentity;
  /** The page's own name, such as 综合; empty when it has none. */
  readonly title: string;
  readonly articles: readonly PageArticle[];
  readonly furniture: readonly Span[];
}

/** Page readings put together: issues, pages and whole articles, with their ids. */
export interface Archive {
  readonly issues: readonly Issue[];
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
}
