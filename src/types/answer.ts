import type { Source, Span } from './span.ts';
import type { Basis, DateEstimate } from './issue.ts';
import type { Article, Byline } from './article.ts';
import type { Filters, Limits, ParsedQuery, Period, QueryExpansion } from './query.ts';

/** A stretch of one article given to the answer model: a retrieved passage, grown by its neighbours when the budget allows. */
export interface Evidence {
  /** From 1; the number the answer model cites. */
  readonly n: number;
  readonly article: Article;
  /** The passage it grew from. */
  readonly passageId: string;
  /** Span in the article's text. */
  readonly span: Span;
  readonly text: string;
  readonly subhead: string;
  readonly issue: IssueRef;
  /** The hit's final score, for ordering and for the answerability decision. */
  readonly score: number;
}

/** The issue and page a citation or a hit names. */
export interface IssueRef {
  readonly id: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly dateBasis: Basis;
  /** From 0 to 1. */
  readonly dateConfidence: number;
  /** Only where the date is null and something tells about when it was. */
  readonly dateEstimate?: DateEstimate;
  /** The first page it is printed on, such as 01. */
  readonly page: string | null;
  /** Every page it is printed on, 01 and 02 of an article that jumps; empty when the page is not known. */
  readonly pages: readonly string[];
  readonly pageBasis: Basis;
}

/** The article a citation or a hit names. */
export interface ArticleRef {
  readonly id: string;
  readonly headline: string;
  readonly section: string;
  readonly bylines: readonly Byline[];
  /** Permalink path on this server. */
  readonly url: string;
}

/**
 * How a sentence or quote stands to its source: `verbatim` — the quoted words are the source's; `supported` — its
 * numbers, dates and names stand there; `unverified` — shown only where the caller asked for it.
 */
export type Verdict = 'verbatim' | 'supported' | 'unverified';

/** A source the answer uses: a quote of one article, with where it was printed. */
export interface Citation {
  /** From 1, in order of first use; the answer's text marks it 〔n〕. */
  readonly n: number;
  /** Exact words of the article. */
  readonly quote: string;
  readonly verdict: Verdict;
  readonly passageId: string;
  /** 《株洲日报》2024年3月18日01版《…》, with 推断 said where the date was inferred. */
  readonly label: string;
  /** Where the quote stands in its page file. */
  readonly source: Source;
  readonly article: ArticleRef;
  readonly issue: IssueRef;
}

export interface AnswerSentence {
  /** Without citation marks. */
  readonly text: string;
  /** Numbers of its citations. */
  readonly citations: readonly number[];
  readonly verdict: Verdict;
}

/** Why an archive's silence was concluded. */
export type RefusalReason = 'nothing-found' | 'not-in-evidence' | 'near-miss' | 'nothing-verified';

export interface Refusal {
  readonly reason: RefusalReason;
  /** Which check what was found has failed, such as `place`, `attribute` or `support`; docs/api.md lists them. */
  readonly check: string;
  /** The reason in a Chinese sentence. */
  readonly message: string;
  /** First and last issue date the archive holds; null when no issue is dated. */
  readonly coverage: { readonly from: string | null; readonly to: string | null; readonly issues: number };
  readonly nearest: readonly { readonly article: ArticleRef; readonly issue: IssueRef }[];
}

/** What each step took, in milliseconds. */
export type Timings = Readonly<Record<string, number>>;

/** A finished answer: the JSON body of `POST /ask` and the last event of its stream. */
export interface Answer {
  readonly answerId: string;
  readonly question: string;
  readonly standaloneQuestion: string;
  /** How the question was read, where that is not plain: Chinese sentences without full stop. */
  readonly notes: readonly string[];
  /** With marks 〔n〕; a refusal's message when refused. */
  readonly answer: string;
  readonly refused: boolean;
  readonly refusal?: Refusal;
  readonly citations: readonly Citation[];
  readonly sentences: readonly AnswerSentence[];
  readonly mode: 'extractive' | 'llm';
  readonly model: string;
  /** Fingerprint of the prompts the language model was asked with; absent when none was asked. */
  readonly prompts?: string;
  /** Said when the answer was not made the way the settings ask for, e.g. the model service was down. */
  readonly notice?: string;
  /** At most three questions to go on with, each of which the archive answers. */
  readonly suggestions: readonly string[];
  /** Whether it was made for an earlier request with the same question. */
  readonly cached: boolean;
  readonly indexId: string;
  readonly timings: Timings;
}

/** What is shown of a piece of evidence while the answer is being written. */
export interface EvidenceCard {
  readonly n: number;
  readonly passageId: string;
  readonly label: string;
  readonly article: ArticleRef;
  readonly issue: IssueRef;
}

/** The one union that server, command line and evaluation consume. `answer` or `error` comes last, exactly once. */
export type AnswerEvent =
  | {
      readonly type: 'query';
      readonly answerId: string;
      readonly question: string;
      readonly standaloneQuestion: string;
      readonly answerTypes: ParsedQuery['answerTypes'];
      readonly filters: Filters;
      readonly periods: readonly Period[];
      readonly limits: Limits;
      readonly expansions: readonly QueryExpansion[];
      readonly notes: readonly string[];
    }
  | { readonly type: 'evidence'; readonly evidence: readonly EvidenceCard[] }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'error'; readonly error: { readonly code: string; readonly message: string } };
