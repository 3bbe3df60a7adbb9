/**
 * What a fact about an issue rests on, strongest first. `correction` is an archivist's word in a `.fix.json`, `front-matter`
 * is any metadata in the file itself, `sidecar` an `issue.json` beside it. `inferred` is ours, all others are statements.
 */
export type Basis = 'correction' | 'front-matter' | 'sidecar' | 'file-name' | 'printed' | 'inferred' | 'unknown';

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
  /**
   * How likely it is to be right, from 0 to 1; 0 when the value is unknown. What a file, its name or the masthead states is
   * near 1 and falls where two of them contradict each other; an inferred one is the share of right ones measured on pages
   * that show the same evidence.
   */
  readonly confidence: number;
  /** Why, in a Chinese sentence a reader can check; empty when nothing needs explaining. */
  readonly evidence: string;
}

/** When an issue whose day is not known seems to have appeared. Never taken as its date. */
export interface DateEstimate {
  /** `YYYY-MM-DD`, the earliest day it may have appeared. */
  readonly from: string;
  /** `YYYY-MM-DD`, the latest. */
  readonly to: string;
  /** As a reader reads it: 约2023年12月. */
  readonly label: string;
  /** Why, in a Chinese sentence. */
  readonly evidence: string;
}

/** What one page file says about the issue it belongs to. */
export interface PageIdentity {
  readonly paper: Known<string>;
  /** `YYYY-MM-DD`. */
  readonly date: Known<string>;
  /** Only where the day is not known and something tells about when it was. */
  readonly dateEstimate?: DateEstimate;
  /** Two digits, such as `01`. */
  readonly page: Known<string>;
  /** A special edition's name, such as 两会特别报道; empty when there is none. */
  readonly edition: string;
  /** Statements in the file's metadata or `issue.json` that cannot be used, each in a sentence; they were passed over. */
  readonly problems: readonly string[];
}

/** One day's newspaper: all pages with the same paper and date; an undated page is an issue of its own. */
export interface Issue {
  readonly id: string;
  readonly paper: string | null;
  readonly paperBasis: Basis;
  /** `YYYY-MM-DD`, or null when no page says or implies it. */
  readonly date: string | null;
  readonly dateBasis: Basis;
  /** From 0 to 1, as in {@link Known}. */
  readonly dateConfidence: number;
  readonly dateEvidence: string;
  /** Only where the date is null and something tells about when it was. */
  readonly dateEstimate?: DateEstimate;
  readonly edition: string;
  /** In page order, pages without a number last. */
  readonly pageIds: readonly string[];
}
