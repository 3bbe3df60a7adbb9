import { hasStrings, isExchange, isListOf, isRecord } from '../lib/is-exchange.ts';
import type { Conversation, Exchange } from '../lib/conversation.ts';

/** The part of the browser's storages that is used. Reading never throws; writing does where there is no room. */
export interface BrowserStore {
  get(key: string): string | null;
  /** @throws when the storage is full */
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Each conversation has a key of its own. Named after the form of what is kept: another form, another name. */
const PREFIX = 'baowen.conversation.5.';

/** The key a conversation is kept under. */
export const keyOf = (id: string): string => PREFIX + id;

/** What became of a conversation to be kept: there was no room unless others went, or none at all. */
export type Keeping = 'kept' | 'kept-instead' | 'not-kept';

/**
 * Keeps a conversation in the browser; where there is no room, the oldest others go until there is. None goes for one that is
 * too large for the whole room.
 */
export function keepConversation(store: BrowserStore, conversation: Conversation): Keeping {
  const [key, value] = [keyOf(conversation.id), JSON.stringify(conversation)];
  if (trySet(store, key, value)) return 'kept';
  const others = keptConversations(store).filter(({ id }) => id !== conversation.id);
  const gone: (readonly [key: string, value: string])[] = [];
  for (const { id } of others.toReversed()) {
    gone.push([keyOf(id), store.get(keyOf(id)) ?? '']);
    store.remove(keyOf(id));
    if (trySet(store, key, value)) return 'kept-instead';
  }
  for (const [other, before] of gone) trySet(store, other, before);
  return 'not-kept';
}

/** A conversation as kept, or undefined when none such is, or it cannot be read. */
export function keptConversation(store: BrowserStore, id: string): Conversation | undefined {
  return readConversation(store.get(keyOf(id)));
}

/** All that are kept, the one changed last first; what cannot be read is passed over. */
export function keptConversations(store: BrowserStore): readonly Conversation[] {
  const keys = store.keys().filter((key) => key.startsWith(PREFIX));
  return keys
    .flatMap((key) => readConversation(store.get(key)) ?? [])
    .toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? 1 : -1));
}

/** Forgets a conversation. */
export function forgetConversation(store: BrowserStore, id: string): void {
  store.remove(keyOf(id));
}

/** A conversation from its JSON, without exchanges that cannot be read; undefined when it is none. */
export function readConversation(json: string | null): Conversation | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (!isRecord(value) || !hasStrings(value, 'id', 'title') || typeof value['changedAt'] !== 'number')
      return undefined;
    if (!Array.isArray(value['exchanges']) || !isListOf(value['replaced'], (id) => typeof id === 'string'))
      return undefined;
    const conversation = value as unknown as Conversation;
    return { ...conversation, exchanges: conversation.exchanges.filter(isExchange) };
  } catch {
    return undefined;
  }
}

/** The same with nothing being asked: whoever waited for those answers has left. */
export function atRest(conversation: Conversation): Conversation {
  const exchanges = conversation.exchanges.map((exchange): Exchange =>
    exchange.status === 'asking' ? { ...exchange, status: 'stopped' } : exchange,
  );
  return { ...conversation, exchanges };
}

function trySet(store: BrowserStore, key: string, value: string): boolean {
  try {
    store.set(key, value);
    return true;
  } catch {
    return false;
  }
}
