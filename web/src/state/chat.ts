import { computed, signal } from '@preact/signals';
import type { AnswerEvent } from '../../../src/types/answer.ts';
import { ask as askServer } from '../lib/ask-api.ts';
import { mergeDeltas } from '../lib/merge-deltas.ts';
import { askLimits } from './ask-limits.ts';
import {
  type Asked,
  type Conversation,
  type ConversationAction,
  conversationAfter,
  EMPTY_CONVERSATION,
  type Exchange,
} from './conversation.ts';
import { historyBefore } from './history.ts';
import { keepConversation, keptConversation } from './keep.ts';
import { onNextFrame } from './next-frame.ts';
import { tabStore } from './tab-store.ts';

const store = tabStore();

/** The conversation on the page; changed only by the functions below. */
export const conversation = signal(keptConversation(store));

/** Whether an answer is being waited for. */
export const isAsking = computed(() => conversation.value.exchanges.some(({ status }) => status === 'asking'));

/** What a revised question took the place of, until something else is asked. */
export const replaced = signal<Replaced | undefined>(undefined);

interface Replaced {
  /** The exchange that stands there now. */
  readonly as: string;
  /** How many exchanges followed the one revised. */
  readonly count: number;
  readonly before: Conversation;
}

/** The answer being waited for; `takeIn` draws what has arrived of it since the last frame. */
let underWay: { readonly id: string; readonly controller: AbortController; readonly takeIn: () => void } | undefined;

/** Asks a question as the conversation's next. */
export async function ask(asked: Asked): Promise<void> {
  stop();
  replaced.value = undefined;
  const id = newId();
  dispatch({ type: 'asked', id, asked });
  await run(id);
}

/** Asks an exchange's question again, in its place. */
export async function retry(id: string): Promise<void> {
  stop();
  dispatch({ type: 'retried', id });
  await run(id);
}

/** Asks another question in an exchange's place; it and what followed it can be had back. */
export async function revise(id: string, asked: Asked): Promise<void> {
  stop();
  const as = newId();
  const before = conversation.value;
  const count = countAfter(id);
  dispatch({ type: 'revised', id, as, asked });
  replaced.value = { as, count, before };
  await run(as);
}

/** Brings back what a revised question took the place of. */
export function undoRevision(): void {
  if (!replaced.value) return;
  stop();
  show(replaced.value.before);
}

/** How many exchanges follow one. */
export function countAfter(id: string): number {
  const { exchanges } = conversation.peek();
  return exchanges.length - 1 - exchanges.findIndex((exchange) => exchange.id === id);
}

/** Stops the answer under way, if any; what has arrived of it stays. */
export function stop(): void {
  if (!underWay) return;
  underWay.takeIn();
  underWay.controller.abort();
  dispatch({ type: 'stopped', id: underWay.id });
  underWay = undefined;
}

/** Begins a new conversation. */
export function startAnew(): void {
  stop();
  askLimits.value = {};
  show(EMPTY_CONVERSATION);
}

function exchangeOf(id: string): Exchange | undefined {
  return conversation.value.exchanges.find((exchange) => exchange.id === id);
}

function show(shown: Conversation): void {
  replaced.value = undefined;
  conversation.value = shown;
  keepConversation(store, shown);
}

/** Asks the server; what arrives within one frame is taken in together. */
async function run(id: string): Promise<void> {
  const exchange = exchangeOf(id);
  if (!exchange) return;
  const { question, filters } = exchange;
  const controller = new AbortController();
  const arrived: AnswerEvent[] = [];
  const takeIn = (): void => {
    // What had already arrived when it was stopped must not reach the same exchange asked again.
    if (arrived.length === 0 || controller.signal.aborted) return;
    dispatch({ type: 'received', id, events: mergeDeltas(arrived.splice(0)) });
  };
  underWay = { id, controller, takeIn };
  const history = historyBefore(conversation.value, id);
  for await (const event of askServer({ question, history, filters }, controller.signal)) {
    arrived.push(event);
    if (arrived.length === 1) onNextFrame(takeIn);
  }
  takeIn();
  if (underWay?.controller === controller) underWay = undefined;
}

function dispatch(action: ConversationAction): void {
  conversation.value = conversationAfter(conversation.value, action);
  // Not at every word: an answer still being written is stopped, and so kept, when the page is left.
  if (action.type !== 'received' || action.events.some(({ type }) => type !== 'delta'))
    keepConversation(store, conversation.value);
}

/** Unlike any other of this browser's. */
function newId(): string {
  return Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
}

addEventListener('pagehide', stop);
