import type { AskRequest } from '../../../src/contract/ask.ts';
import type { AnswerEvent } from '../../../src/types/answer.ts';
import { BROKEN, OFFLINE, readFailure } from './api-error.ts';
import { readServerSentEvents } from './sse.ts';

const TYPES: ReadonlySet<string> = new Set<AnswerEvent['type']>([
  'query',
  'evidence',
  'delta',
  'citation',
  'answer',
  'error',
]);

/**
 * Asks, and yields the answer's events as they arrive; the last is `answer` or `error`. It never throws; when `signal`
 * aborts, it just ends.
 */
export async function* ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  let isConnected = false;
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(request),
      signal,
    });
    isConnected = true;
    if (!response.ok || !response.body) {
      yield { type: 'error', error: await readFailure(response) };
      return;
    }
    for await (const { event, data } of readServerSentEvents(response.body)) {
      if (!TYPES.has(event)) continue;
      const answerEvent = { ...(JSON.parse(data) as object), type: event } as AnswerEvent;
      yield answerEvent;
      if (answerEvent.type === 'answer' || answerEvent.type === 'error') return;
    }
    if (!signal.aborted) yield { type: 'error', error: BROKEN };
  } catch {
    if (!signal.aborted) yield { type: 'error', error: isConnected ? BROKEN : OFFLINE };
  }
}
