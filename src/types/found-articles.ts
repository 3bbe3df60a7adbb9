import type { ArticleType } from './article.ts';
import type { DateRange } from './query.ts';
import type { Span } from './span.ts';

/** A word that is looked for as it stands, folded, with other words that count as the same. */
export interface SoughtWord {
  readonly text: string;
  /** Other names, spellings and words for it; none when the reader typed keywords. */
  readonly others: readonly string[];
}

/** How much of what is looked for an article must hold: every word, words of half the weight of all, or any one. */
export type Match = 'all' | 'most' | 'any';

export type HitOrder = 'relevance' | 'newest' | 'oldest';

/** What a reader narrows the list of all hits to. */
export interface HitFilters extends DateRange {
  /** The whole name of a section or of a page. */
  readonly section?: string | undefined;
  /** Two digits, such as `01`. */
  readonly page?: string | undefined;
  readonly type?: ArticleType | undefined;
}

/** Some of a passage around what was looked for. */
export interface Snippet {
  /** In one line; `…` stands where the passage was cut. */
  readonly text: string;
  /** What was looked for, ascending. */
  readonly marks: readonly Span[];
}
