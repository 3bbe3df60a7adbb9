import { computed, effect, signal } from '@preact/signals';
import { newId } from '../lib/new-id.ts';
import { canTellWhoAsks, whenNobodyAsks } from './asking-locks.ts';
import { browserStore, tabStore } from './browser-store.ts';
import { conversationAfter } from './conversation-after.ts';
import { type Conversation, emptyConversation } from '../lib/conversation.ts';
import {
  atRest,
  forgetConversation,
  keepConversation,
  type Keeping,
  keptConversation,
  keptConversations,
  keyOf,
  readConversation,
} from './keep.ts';
import { holdsMore, mergeConversations } from './merge-conversations.ts';

/** Which conversation a tab shows, for its reloads. */
const OPEN = 'baowen.open';

const store = browserStore();
const tab = tabStore();

/** The conversation on the page. */
export const conversation = signal<Conversation>(openBefore());

/** Whether anything was asked in it. */
export const hasBegun = computed(() => conversation.value.exchanges.length > 0);

/** The exchange whose answer this tab is waiting for, if any. */
export const underWay = signal<string | undefined>(undefined);

/** Set when the browser had no room for all conversations. */
export const keeping = signal<Keeping>('kept');

/** Goes up whenever a kept conversation changes, so that a list of them is drawn anew. */
export const changes = signal(0);

/** Every conversation kept in this browser, the one changed last first. */
export function allConversations(): readonly Conversation[] {
  return keptConversations(store);
}

/** Keeps the conversation on the page as it is now. */
export function keep(): void {
  if (conversation.value.exchanges.length === 0) return;
  conversation.value = { ...conversation.value, changedAt: Date.now() };
  put(conversation.value);
}

/** Shows a conversation, which need not be kept yet. */
export function show(shown: Conversation): void {
  conversation.value = shown;
}

/** Shows a kept conversation; one that is no longer there changes nothing. */
export function showKept(id: string): void {
  const kept = keptConversation(store, id);
  if (kept) show(opened(kept));
}

/** Shows a conversation in which nothing was asked yet. */
export function showEmpty(): void {
  show(emptyConversation(newId()));
}

/** Names a conversation; an empty name is that of its first question. */
export function rename(id: string, title: string): void {
  const kept = keptConversation(store, id);
  if (!kept) return;
  put({ ...kept, title });
  if (conversation.value.id === id) conversation.value = { ...conversation.value, title };
}

/** Forgets a conversation. */
export function forget(id: string): void {
  forgetConversation(store, id);
  changes.value += 1;
}

/** Keeps a conversation that was forgotten. */
export function bringBack(forgotten: Conversation): void {
  put(forgotten);
}

function put(kept: Conversation): void {
  const became = keepConversation(store, kept);
  if (became !== 'kept') keeping.value = became;
  changes.value += 1;
}

function openBefore(): Conversation {
  const id = tab.get(OPEN);
  const kept = id === null ? undefined : keptConversation(store, id);
  return kept ? opened(kept) : emptyConversation(newId());
}

/** What was being asked may still be, in another tab: that is looked after below. */
function opened(kept: Conversation): Conversation {
  return canTellWhoAsks ? kept : atRest(kept);
}

/** Another tab has changed a conversation: what is shown here follows, and loses nothing by it. */
addEventListener('storage', ({ key, newValue }) => {
  changes.value += 1;
  const mine = conversation.value;
  const theirs = key === keyOf(mine.id) ? readConversation(newValue) : undefined;
  if (!theirs) return;
  const merged = mergeConversations(mine, theirs, underWay.value);
  conversation.value = merged;
  if (holdsMore(merged, theirs, underWay.value)) put(merged);
});

effect(() => {
  const { id } = conversation.value;
  if (tab.get(OPEN) === id) return;
  try {
    tab.set(OPEN, id);
  } catch {
    // The storage is full: a reload begins with an empty conversation, and this one is found in the list.
  }
});

const watched = new Set<string>();
/** A tab that ended without a word answers nothing any more: what it was asking is then as if it had been stopped. */
effect(() => {
  for (const { id, status } of conversation.value.exchanges) {
    if (status !== 'asking' || id === underWay.value || watched.has(id)) continue;
    watched.add(id);
    whenNobodyAsks(id, () => {
      watched.delete(id);
      if (id !== underWay.value) show(conversationAfter(conversation.value, { type: 'stopped', id }));
    });
  }
});
