import type { AnswerEvent, Citation } from '../../../src/types/answer.ts';
import type { Asked, Conversation, Exchange } from '../lib/conversation.ts';

/** What may happen in a conversation. */
export type ConversationAction =
  | { readonly type: 'asked'; readonly id: string; readonly asked: Asked }
  | { readonly type: 'received'; readonly id: string; readonly events: readonly AnswerEvent[] }
  | { readonly type: 'stopped'; readonly id: string }
  | { readonly type: 'retried'; readonly id: string }
  /** Another question stands in an exchange's place, as the exchange `as`; what followed it is gone. */
  | { readonly type: 'revised'; readonly id: string; readonly as: string; readonly asked: Asked }
  /** What the exchange `as` took the place of stands there again; whatever else has come or changed since stays. */
  | { readonly type: 'restored'; readonly as: string; readonly exchanges: readonly Exchange[] };

/**
 * The conversation after an action. Events and a stop that concern an exchange that is not being asked change nothing, and
 * neither does asking again or otherwise what is being asked.
 */
export function conversationAfter(conversation: Conversation, action: ConversationAction): Conversation {
  const { exchanges } = conversation;
  switch (action.type) {
    case 'asked':
      return { ...conversation, exchanges: [...exchanges, newExchange(action.id, action.asked)] };
    case 'received':
      return change(conversation, action.id, 'asking', (exchange) => action.events.reduce(exchangeAfter, exchange));
    case 'stopped':
      return change(conversation, action.id, 'asking', (exchange) => ({ ...exchange, status: 'stopped' }));
    case 'retried':
      return change(conversation, action.id, 'over', (exchange) =>
        newExchange(exchange.id, exchange, exchange.attempt + 1),
      );
    case 'revised': {
      const at = exchanges.findIndex(({ id, status }) => id === action.id && status !== 'asking');
      if (at < 0) return conversation;
      return {
        ...conversation,
        exchanges: [...exchanges.slice(0, at), newExchange(action.as, action.asked)],
        replaced: [...conversation.replaced, ...exchanges.slice(at).map(({ id }) => id)],
      };
    }
    case 'restored': {
      const now = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
      const back = new Set(action.exchanges.map(({ id }) => id));
      return {
        ...conversation,
        exchanges: [
          ...action.exchanges.map((exchange) => now.get(exchange.id) ?? exchange),
          ...exchanges.filter(({ id }) => id !== action.as && !back.has(id)),
        ],
        replaced: [...conversation.replaced.filter((id) => !back.has(id)), action.as],
      };
    }
  }
}

function newExchange(id: string, { question, filters }: Asked, attempt = 1): Exchange {
  return { id, question, filters, status: 'asking', attempt, evidence: [], text: '', citations: [] };
}

function change(
  conversation: Conversation,
  id: string,
  when: 'asking' | 'over',
  how: (exchange: Exchange) => Exchange,
): Conversation {
  const isMeant = (exchange: Exchange): boolean =>
    exchange.id === id && (exchange.status === 'asking') === (when === 'asking');
  const exchanges = conversation.exchanges.map((exchange) => (isMeant(exchange) ? how(exchange) : exchange));
  return { ...conversation, exchanges };
}

/** What comes after the end — an answer or an error — is no longer heard. */
function exchangeAfter(exchange: Exchange, event: AnswerEvent): Exchange {
  if (exchange.status !== 'asking') return exchange;
  switch (event.type) {
    case 'query': {
      const { standaloneQuestion, periods, limits, expansions, notes } = event;
      return { ...exchange, reading: { standaloneQuestion, periods, limits, expansions, notes } };
    }
    case 'evidence':
      return { ...exchange, evidence: event.evidence };
    case 'delta':
      return { ...exchange, text: exchange.text + event.text };
    case 'citation':
      return { ...exchange, citations: withCitation(exchange.citations, event.citation) };
    case 'answer': {
      // What was streamed gives way to the whole: a sentence may have been repaired or removed since.
      const { answer } = event;
      return {
        ...exchange,
        status: 'answered',
        evidence: [],
        answer,
        text: answer.answer,
        citations: answer.citations,
      };
    }
    case 'error':
      return { ...exchange, status: 'failed', failure: event.error };
  }
}

function withCitation(citations: readonly Citation[], citation: Citation): readonly Citation[] {
  return [...citations.filter(({ n }) => n !== citation.n), citation].toSorted((a, b) => a.n - b.n);
}
