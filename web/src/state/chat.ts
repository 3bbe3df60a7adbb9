import { batch, computed, effect, signal } from '@preact/signals';
import type { AnswerEvent } from '../../../src/types/answer.ts';
import { OFFLINE } from '../lib/api-error.ts';
import { ask as askServer } from '../lib/ask-api.ts';
import { mergeDeltas } from '../lib/merge-deltas.ts';
import { newId } from '../lib/new-id.ts';
import { isOffline, loadArchive } from './archive.ts';
import { askLimits } from './ask-limits.ts';
import { holdWhileAsking } from './asking-locks.ts';
import type { Asked, Exchange } from '../lib/conversation.ts';
import { type ConversationAction, conversationAfter } from './conversation-after.ts';
import { conversation, keep, show, showEmpty, showKept, underWay } from './conversations.ts';
import { historyBefore } from './history.ts';
import { onNextFrame } from './next-frame.ts';

/** An answer still being written is kept this often, so that a browser that ends without a word loses little. */
const KEEP_EVERY_MS = 1_000;

/** Whether this tab is waiting for an answer. */
export const isAsking = computed(() => underWay.value !== undefined);

/** What a revised question took the place of, until something else is asked. */
export const replaced = signal<Replaced | undefined>(undefined);

interface Replaced {
  /** The exchange that stands there now. */
  readonly as: string;
  /** How many exchanges followed the one revised. */
  readonly count: number;
  /** All there was before. */
  readonly exchanges: readonly Exchange[];
}

/** Of the answer being waited for; `takeIn` draws what has arrived of it since the last frame. */
let listening: { readonly controller: AbortController; readonly takeIn: () => void } | undefined;
let keptAt = 0;

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
  if (exchangeOf(id)?.status === 'asking') return;
  dispatch({ type: 'retried', id });
  await run(id);
}

/** Asks another question in an exchange's place; it and what followed it can be had back. */
export async function revise(id: string, asked: Asked): Promise<void> {
  stop();
  const as = newId();
  const { exchanges } = conversation.value;
  const count = countAfter(id);
  dispatch({ type: 'revised', id, as, asked });
  // One that another tab is waiting for stays as it is.
  if (!exchangeOf(as)) return;
  replaced.value = { as, count, exchanges };
  await run(as);
}

/** Brings back what a revised question took the place of. */
export function undoRevision(): void {
  if (!replaced.value) return;
  stop();
  const { as, exchanges } = replaced.value;
  dispatch({ type: 'restored', as, exchanges });
  replaced.value = undefined;
}

/** How many exchanges follow one. */
export function countAfter(id: string): number {
  const { exchanges } = conversation.peek();
  return exchanges.length - 1 - exchanges.findIndex((exchange) => exchange.id === id);
}

/** Stops the answer under way, if any; what has arrived of it stays. */
export function stop(): void {
  if (!listening || underWay.value === undefined) return;
  listening.takeIn();
  listening.controller.abort();
  const id = underWay.value;
  listening = undefined;
  underWay.value = undefined;
  dispatch({ type: 'stopped', id });
}

/** Begins a new conversation; the one before is kept. */
export function startAnew(): void {
  stop();
  replaced.value = undefined;
  askLimits.value = {};
  showEmpty();
}

/** Goes on with a conversation that is kept. */
export function goOnWith(id: string): void {
  stop();
  replaced.value = undefined;
  askLimits.value = {};
  showKept(id);
}

function exchangeOf(id: string): Exchange | undefined {
  return conversation.value.exchanges.find((exchange) => exchange.id === id);
}

/** Waits for an exchange's answer; other tabs can tell that this one does. */
async function run(id: string): Promise<void> {
  const answered = listen(id);
  holdWhileAsking(id, answered);
  await answered;
}

/** Asks the server; what arrives within one frame is taken in together. */
async function listen(id: string): Promise<void> {
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
  listening = { controller, takeIn };
  underWay.value = id;
  const history = historyBefore(conversation.value, id);
  for await (const event of askServer({ question, history, filters }, controller.signal)) {
    arrived.push(event);
    if (arrived.length === 1) onNextFrame(takeIn);
  }
  takeIn();
  // Whatever the reason, the server may be gone.
  if (exchangeOf(id)?.status === 'failed') void loadArchive();
  if (listening?.controller !== controller) return;
  listening = undefined;
  underWay.value = undefined;
}

function dispatch(action: ConversationAction): void {
  batch(() => {
    show(conversationAfter(conversation.value, action));
    const isGrowth = action.type === 'received' && action.events.every(({ type }) => type === 'delta');
    if (isGrowth && Date.now() - keptAt < KEEP_EVERY_MS) return;
    keptAt = Date.now();
    keep();
  });
}

addEventListener('pagehide', stop);

let wasOffline = false;
effect(() => {
  if (wasOffline && !isOffline.value) queueMicrotask(askUnsent);
  wasOffline = isOffline.value;
});

/** The server is back: what could not be asked is asked now. What broke off is left to the reader, who may be reading it. */
function askUnsent(): void {
  const last = conversation.value.exchanges.at(-1);
  if (last?.failure?.code === OFFLINE.code && !isAsking.value) void retry(last.id);
}
