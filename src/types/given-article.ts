import type { ArticleType, ParagraphRole } from './article.ts';
import type { Span } from './span.ts';

/** A paragraph of a given article. */
export interface GivenPart {
  readonly role: ParagraphRole;
  /** In the page's text, on one line, without white space at both ends. */
  readonly span: Span;
}

/** An article that its file gives as one, so that nothing has to be guessed about where it begins and ends. */
export interface GivenArticle {
  /** When the file says it. */
  readonly type?: ArticleType;
  /** Ascending, none overlapping, at least one. */
  readonly parts: readonly GivenPart[];
}
