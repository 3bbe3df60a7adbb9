import { fold } from '../text/fold.ts';
import type { Answer, AnswerEvent } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { BoundedCache } from './bounded-cache.ts';

/** The events of finished answers. It belongs to one index and one answer model. */
export type AnswerCache = BoundedCache<readonly AnswerEvent[]>;

/** What is told anew of each answer, also of one that was kept: whose it is, how its question was put, what it took. */
export type Retold = Pick<Answer, 'answerId' | 'question' | 'standaloneQuestion' | 'timings'>;

/**
 * The key under which an answer is kept: the stand-alone question folded, what limits it, the pieces of evidence, and the day
 * that relative words (昨天, 上个月) were counted from.
 */
export function answerKey({ question, filters, today }: ParsedQuery, k: number): string {
  return JSON.stringify([fold(question).trim(), Object.entries(filters).toSorted(byName), k, today?.day]);
}

/**
 * The events of a kept answer as if they were made now, or else of one that is made, which is then kept. Only a finished answer
 * is kept, and none that was made otherwise than the settings ask for or of which nothing could be verified: asked again, that
 * may go better.
 */
export async function* throughCache(
  cache: AnswerCache | undefined,
  key: string,
  retold: () => Retold,
  make: () => AsyncGenerator<AnswerEvent>,
): AsyncGenerator<AnswerEvent> {
  const kept = cache?.get(key);
  for (const event of kept ?? []) {
    yield event.type === 'answer' ? { ...event, answer: { ...event.answer, ...retold(), cached: true } } : event;
  }
  if (kept) return;
  const events: AnswerEvent[] = [];
  for await (const event of make()) {
    events.push(event);
    // Kept before it is handed on: whoever has the answer asks for no further event.
    if (event.type === 'answer' && isWorthKeeping(event.answer)) cache?.keep(key, events);
    yield event;
  }
}

function isWorthKeeping({ notice, refusal }: Answer): boolean {
  return notice === undefined && refusal?.reason !== 'nothing-verified';
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
