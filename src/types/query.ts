import type { Span } from './span.ts';

/** Inclusive, `YYYY-MM-DD`; a missing end is open. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Limits the reader set; an issue without a date is outside every date range. */
export interface Filters extends DateRange {
  readonly section?: string | undefined;
  /** Two digits, such as `01`. */
  readonly page?: string | undefined;
}

/** All that a search is limited to: what the reader set, and what the question itself says of the print. */
export interface Limits extends Filters {
  /** The paper's name, folded. */
  readonly paper?: string;
  /** A name in a byline, folded. */
  readonly author?: string;
}

/** One turn of a conversation. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** What kind of answer the question's words ask for. */
export type AnswerType =
  | 'who'
  | 'when'
  | 'where'
  | 'number'
  | 'list'
  | 'definition'
  | 'how'
  | 'why'
  | 'suggestion'
  | 'yes-no'
  | 'comparison'
  | 'published'
  | 'other';

/** A term to look up, with its weight in the query (1 for a plain content word). */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  /** The expansion it comes from, as a row of `ParsedQuery.expansions`; none when the reader wrote it. */
  readonly expansion?: number;
}

/**
 * Words the archive holds, looked for beside or instead of what the question wrote. `homophone` and `ocr` correct a word that
 * no passage holds (芦松 → 芦淞, 未来 → 末来) and are told to the reader; `alias` is another name of the same (我市 → 株洲市),
 * `synonym` another word for it.
 */
export interface QueryExpansion {
  readonly kind: 'homophone' | 'ocr' | 'alias' | 'synonym';
  /** As the question has it, folded. */
  readonly from: string;
  /** As the archive has it, folded. */
  readonly to: string;
  /** From 0 to 1: what `to` counts against a word the reader wrote. */
  readonly weight: number;
}

/** A date the question names: any part may be missing (`3月20日` has no year). */
export interface DateMention {
  readonly text: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A stretch of days that a question names. */
export interface Period {
  /** As the question writes it. */
  readonly text: string;
  /** Span in the question. */
  readonly span: Span;
  /** `YYYY-MM-DD`, the first day. */
  readonly from: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly to: string;
  /** `stated` in full; `relative` to a day taken for today (上个月); `year-guessed`, the last such days up to it (3月18日). */
  readonly basis: 'stated' | 'relative' | 'year-guessed';
}

/** A question understood: everything retrieval and answering need to know of it. */
export interface ParsedQuery {
  /** The question as it stands alone. */
  readonly question: string;
  /** The same, folded: simplified script, half width, lower case. */
  readonly folded: string;
  /** Content terms (words and character n-grams) for the lexical index. */
  readonly terms: readonly QueryTerm[];
  /** Content words only, without n-grams, in order, no repeats. */
  readonly words: readonly string[];
  /** Texts the question puts in quotation or title marks; each must stand in what is found if any passage holds it. */
  readonly phrases: readonly string[];
  /** Provinces, cities, districts and counties that it names, by their short names, folded. */
  readonly places: readonly string[];
  readonly dates: readonly DateMention[];
  /** What is looked for beside the question's own words. */
  readonly expansions: readonly QueryExpansion[];
  /** In order of confidence; at least one. */
  readonly answerTypes: readonly AnswerType[];
  /** What retrieval keeps to: the reader's filters narrowed by `limits`. */
  readonly filters: Limits;
  /** Periods the question names, in order. */
  readonly periods: readonly Period[];
  /** What relative words were counted from; missing when nothing was. */
  readonly today?: { readonly day: string; readonly basis: 'clock' | 'archive-end' };
  /** Where, when and by whom the question says it was printed; empty when it does not, or when nothing was printed there. */
  readonly limits: Limits;
  /** Words of the question that name a place of printing where the archive has nothing; such a limit is not kept to. */
  readonly unmet: readonly string[];
  /** Ids of the articles that a question for all of a page, an issue or an author asks for, in the order of print. */
  readonly listing?: readonly string[];
  /** The questions it holds, each understood by itself; none when it asks one thing. */
  readonly parts: readonly ParsedQuery[];
}
