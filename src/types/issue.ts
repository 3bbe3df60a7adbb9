/**
 * What a fact about an issue rests on, strongest first. `front-matter` is any metadata in the
 * file itself, `sidecar` an `issue.json` beside it. `inferred` is ours, all others are statements.
 */
export type Basis = 'front-matter' | 'sidecar' | 'file-name' | 'printed' | 'inferred' | 'unknown';

/** What a source states about a page's issue, as written; a missing part is not stated. */
export interface IssueFacts {
  readonly paper?: string;
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
}

/** A fact with what it rests on. `value` is null exactly when `basis` is `unknown`. */
export interface Known<T> {
  readonly value: T | null;
  readonly basis: Basis;
  /** Why, in a Chinese sentence a reader can check; empty when nothing needs explaining. */
  readonly evidence: string;
}

/** What one page file says about the issue it belongs to. */
export interface PageIdentity {
  readonly paper: Known<string>;
  /** `YYYY-MM-DD`. */
  readonly date: Known<string>;
  /** Two digits, such as `01`. */
  readonly page: Known<string>;
  /** A special edition's name, such as 两会特别报道; empty when there is none. */
  readonly edition: string;
}

/** One day's newspaper: all pages with the same paper and date; an undated page is an issue of its own. */
export interface Issue {
  readonly id: string;
  readonly paper: string | null;
  readonly paperBasis: Basis;
  /** `YYYY-MM-DD`, or null when no page says or implies it. */
  readonly date: string | null;
  readonly dateBasis: Basis;
  readonly dateEvidence: string;
  readonly edition: string;
  /** In page order, pages without a number last. */
  readonly pageIds: readonly string[];
}
