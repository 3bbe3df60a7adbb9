import { signal } from '@preact/signals';
import type { SharedResponse } from '../../../src/contract/shared.ts';
import type { Answer } from '../../../src/types/answer.ts';
import { getShared } from '../lib/kept-api.ts';
import type { Exchange } from '../lib/conversation.ts';

/** The shared answer being read, as an exchange like any other; undefined while none is. */
export const sharedExchange = signal<Exchange | undefined>(undefined);

/** Loads a shared answer; its citations are known from then on. @throws ApiError as `getShared` */
export async function loadShared(id: string): Promise<SharedResponse> {
  const response = await getShared(id);
  sharedExchange.value = exchangeOf(response);
  return response;
}

/** A shared answer's id among those of exchanges. */
export function sharedExchangeId(id: string): string {
  return `shared:${id}`;
}

function exchangeOf({ id, answer }: SharedResponse): Exchange {
  const whole = { ...answer, suggestions: [], cached: false, timings: {} } as Answer;
  return {
    id: sharedExchangeId(id),
    question: answer.question,
    filters: {},
    status: 'answered',
    attempt: 1,
    reading: {
      standaloneQuestion: answer.standaloneQuestion,
      periods: [],
      limits: {},
      expansions: [],
      notes: answer.notes,
    },
    evidence: [],
    text: answer.answer,
    citations: whole.citations,
    answer: whole,
  };
}
