import { type Conversation, EMPTY_CONVERSATION, type Exchange } from './conversation.ts';

/** The part of the browser's `sessionStorage` that is used. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Named after the form of what is kept: another form, another name. */
const KEY = 'baowen.conversation.4';

/** Keeps a conversation for as long as the tab lives. */
export function keepConversation(store: KeyValueStore, conversation: Conversation): void {
  try {
    store.setItem(KEY, JSON.stringify(conversation));
  } catch {
    // The storage is full: the conversation still works, it just will not outlive a reload.
  }
}

/** The conversation kept in this tab; an answer that was being written when the page was left has stopped there. */
export function keptConversation(store: KeyValueStore): Conversation {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? 'null') as Conversation | null;
    return kept ? { exchanges: kept.exchanges.map((exchange) => atRest(exchange)) } : EMPTY_CONVERSATION;
  } catch {
    return EMPTY_CONVERSATION;
  }
}

function atRest(exchange: Exchange): Exchange {
  return exchange.status === 'asking' ? { ...exchange, status: 'stopped' } : exchange;
}
