import type { ArticleType, Byline } from './article.ts';
import type { IssueFacts } from './issue.ts';

/** A place on a page: words that stand there, or the number of a line of the page file, from 1. */
export type Anchor = string | number;

/** Fields of an article as an archivist states them; they take the place of what was read. */
export interface StatedFields {
  readonly kicker?: string;
  readonly headline?: string;
  readonly deck?: string;
  readonly section?: string;
  readonly type?: ArticleType;
  readonly bylines?: readonly Byline[];
  readonly dateline?: string;
}

/** One thing to put right. An article is meant by any place in it. */
export type Correction =
  /** The article at `at` is part of the one at `into`: its text goes behind the line of `after`, or at the end. */
  | { readonly do: 'merge'; readonly at: Anchor; readonly into: Anchor; readonly after?: Anchor }
  /** An article begins at `at`. */
  | { readonly do: 'split'; readonly at: Anchor }
  /** The article at `at` has these fields. */
  | ({ readonly do: 'set'; readonly at: Anchor } & StatedFields)
  /** The text from `at` to the end of `until`, or of the line, belongs to the article at `into`. */
  | {
      readonly do: 'move';
      readonly at: Anchor;
      readonly until?: Anchor;
      readonly into: Anchor;
      readonly after?: Anchor;
    }
  /** The text from `at` to the end of `until`, or of the line, belongs to no article. */
  | { readonly do: 'drop'; readonly at: Anchor; readonly until?: Anchor }
  /** The sentence that breaks off in the line of `to` goes on at `at`. */
  | { readonly do: 'join'; readonly at: Anchor; readonly to: Anchor }
  /** A paragraph begins at `at`. */
  | { readonly do: 'unjoin'; readonly at: Anchor };

/** What the `.fix.json` beside a page file says of one page. */
export interface PageCorrections {
  /** The `.fix.json`, relative to the corpus folder. */
  readonly file: string;
  readonly issue: IssueFacts;
  /** In the order they are applied in. */
  readonly corrections: readonly Correction[];
}

/** What became of a correction. */
export interface CorrectionOutcome {
  /** Such as `2 split "图书馆延长开放"`: its place in the file, what it does and where. */
  readonly name: string;
  /** Where on the page it took hold; null when it did not. */
  readonly offset: number | null;
  /** Why it was not applied; empty when it was. */
  readonly failure: string;
}
