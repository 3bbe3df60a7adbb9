import type { Answer, AnswerEvent, Citation, EvidenceCard } from '../../../src/types/answer.ts';
import type { Failure } from '../lib/api-error.ts';

/** A question and what has come of it so far. */
export interface Exchange {
  readonly id: string;
  readonly question: string;
  /** `stopped` by the reader, or by leaving the page in the middle of the answer. */
  readonly status: 'asking' | 'answered' | 'failed' | 'stopped';
  /** The question as it was understood; empty until the server says. */
  readonly standaloneQuestion: string;
  /** How the question was read, where that is not plain; none until the server says. */
  readonly notes: readonly string[];
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
  readonly exchanges: readonly Exchange[];
}

export type ConversationAction =
  | { readonly type: 'asked'; readonly id: string; readonly question: string }
  | { readonly type: 'received'; readonly id: string; readonly event: AnswerEvent }
  | { readonly type: 'stopped'; readonly id: string }
  | { readonly type: 'retried'; readonly id: string }
  | { readonly type: 'cleared' };

export const EMPTY_CONVERSATION: Conversation = { exchanges: [] };

/** The conversation after an action. What concerns an exchange that is not being asked changes nothing. */
export function conversationAfter(conversation: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'asked':
      return { exchanges: [...conversation.exchanges, newExchange(action.id, action.question)] };
    case 'received':
      return change(conversation, action.id, 'asking', (exchange) => exchangeAfter(exchange, action.event));
    case 'stopped':
      return change(conversation, action.id, 'asking', (exchange) => ({ ...exchange, status: 'stopped' }));
    case 'retried':
      return change(conversation, action.id, 'over', ({ id, question }) => newExchange(id, question));
    case 'cleared':
      return EMPTY_CONVERSATION;
  }
}

function newExchange(id: string, question: string): Exchange {
  return { id, question, status: 'asking', standaloneQuestion: '', notes: [], evidence: [], text: '', citations: [] };
}

function change(
  { exchanges }: Conversation,
  id: string,
  when: 'asking' | 'over',
  how: (exchange: Exchange) => Exchange,
): Conversation {
  const isMeant = (exchange: Exchange): boolean =>
    exchange.id === id && (exchange.status === 'asking') === (when === 'asking');
  return { exchanges: exchanges.map((exchange) => (isMeant(exchange) ? how(exchange) : exchange)) };
}

function exchangeAfter(exchange: Exchange, event: AnswerEvent): Exchange {
  switch (event.type) {
    case 'query':
      return { ...exchange, standaloneQuestion: event.standaloneQuestion, notes: event.notes };
    case 'evidence':
      return { ...exchange, evidence: event.evidence };
    case 'delta':
      return { ...exchange, text: exchange.text + event.text };
    case 'citation':
      return { ...exchange, citations: withCitation(exchange.citations, event.citation) };
    case 'answer': {
      // What was streamed gives way to the whole: a sentence may have been repaired or removed since.
      const { answer } = event;
      return { ...exchange, status: 'answered', answer, text: answer.answer, citations: answer.citations };
    }
    case 'error':
      return { ...exchange, status: 'failed', failure: event.error };
  }
}

function withCitation(citations: readonly Citation[], citation: Citation): readonly Citation[] {
  return [...citations.filter(({ n }) => n !== citation.n), citation].toSorted((a, b) => a.n - b.n);
}
