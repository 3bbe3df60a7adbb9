import { computed, signal } from '@preact/signals';
import type { Citation } from '../../../src/types/answer.ts';
import { ask as askServer } from '../lib/ask-api.ts';
import { type ConversationAction, conversationAfter } from './conversation.ts';
import { historyBefore } from './history.ts';
import { keepConversation, keptConversation } from './keep.ts';
import { tabStore } from './tab-store.ts';

const store = tabStore();

/** The conversation on the page; changed only by the functions below. */
export const conversation = signal(keptConversation(store));

/** Whether an answer is being waited for. */
export const isAsking = computed(() => conversation.value.exchanges.some(({ status }) => status === 'asking'));

let underWay: { readonly id: string; readonly controller: AbortController } | undefined;

/** Asks a question as the conversation's next. */
export async function ask(question: string): Promise<void> {
  stop();
  const id = Date.now().toString(36);
  dispatch({ type: 'asked', id, question });
  await run(id, question);
}

/** Asks an exchange's question again, in its place. */
export async function retry(id: string): Promise<void> {
  stop();
  const exchange = conversation.value.exchanges.find((e) => e.id === id);
  if (!exchange) return;
  dispatch({ type: 'retried', id });
  await run(id, exchange.question);
}

/** Stops the answer under way, if any; what has arrived of it stays. */
export function stop(): void {
  if (!underWay) return;
  underWay.controller.abort();
  dispatch({ type: 'stopped', id: underWay.id });
  underWay = undefined;
}

/** Begins a new conversation. */
export function startAnew(): void {
  stop();
  dispatch({ type: 'cleared' });
}

/** A citation of the conversation, or undefined when there is none such. */
export function citationOf(exchangeId: string, n: number): Citation | undefined {
  const exchange = conversation.value.exchanges.find(({ id }) => id === exchangeId);
  return exchange?.citations.find((citation) => citation.n === n);
}

async function run(id: string, question: string): Promise<void> {
  const controller = new AbortController();
  underWay = { id, controller };
  const history = historyBefore(conversation.value, id);
  for await (const event of askServer({ question, history }, controller.signal)) {
    // What had already arrived when it was stopped must not reach the same exchange asked again.
    if (controller.signal.aborted) return;
    dispatch({ type: 'received', id, event });
  }
  if (underWay?.controller === controller) underWay = undefined;
}

function dispatch(action: ConversationAction): void {
  conversation.value = conversationAfter(conversation.value, action);
  // Not at every word: an answer still being written is stopped, and so kept, when the page is left.
  if (action.type !== 'received' || action.event.type !== 'delta') keepConversation(store, conversation.value);
}

addEventListener('pagehide', stop);
