import type { Answer, AnswerEvent, Citation, EvidenceCard } from '../../../src/types/answer.ts';
import type { Filters } from '../../../src/types/query.ts';
import type { Failure } from './api-error.ts';

/** How a question was understood. */
export type Reading = Pick<
  Extract<AnswerEvent, { type: 'query' }>,
  'standaloneQuestion' | 'periods' | 'limits' | 'expansions' | 'notes'
>;

/** A question and what has come of it so far. */
export interface Exchange {
  readonly id: string;
  readonly question: string;
  /** What the reader limited it to. */
  readonly filters: Filters;
  /** `stopped` by the reader, or by leaving the page in the middle of the answer. */
  readonly status: 'asking' | 'answered' | 'failed' | 'stopped';
  /** How often it was asked, from 1. */
  readonly attempt: number;
  /** Once the server has said. */
  readonly reading?: Reading;
  /** What was found, until there is an answer, which has its own sources. */
  readonly evidence: readonly EvidenceCard[];
  /** The answer as far as it has been written, with marks. */
  readonly text: string;
  /** Ascending by number. */
  readonly citations: readonly Citation[];
  /** Exactly when `answered`. */
  readonly answer?: Answer;
  /** Exactly when `failed`. */
  readonly failure?: Failure;
}

/** All there is on the chat page; the last exchange is the newest. */
export interface Conversation {
  readonly id: string;
  /** Given by the reader; empty when none was. */
  readonly title: string;
  /** Milliseconds since 1970; 0 before anything was asked. */
  readonly changedAt: number;
  readonly exchanges: readonly Exchange[];
  /** Ids of exchanges that gave way to a revised question. */
  readonly replaced: readonly string[];
}

/** A question to be asked, and what the reader limits it to. */
export interface Asked {
  readonly question: string;
  readonly filters: Filters;
}

/** A conversation in which nothing was asked yet. */
export function emptyConversation(id: string): Conversation {
  return { id, title: '', changedAt: 0, exchanges: [], replaced: [] };
}

/** What a conversation is called: by the reader, or else by its first question. */
export function titleOf({ title, exchanges }: Conversation): string {
  return title || (exchanges[0]?.question ?? '');
}
