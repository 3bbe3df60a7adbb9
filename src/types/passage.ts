import type { Span } from './span.ts';

/**
 * The unit that is retrieved: some whole sentences of one article. The passages of an article, in order, are its text
 * exactly. `ordinal` is the passage's row number in the lexical and the vector index of its snapshot.
 */
export interface Passage {
  /** `<article id>-s01`. */
  readonly id: string;
  readonly articleId: string;
  readonly ordinal: number;
  /** Span in the article's text. */
  readonly span: Span;
  readonly text: string;
  /** The nearest subhead at or above the passage's start; empty when there is none. */
  readonly subhead: string;
}
