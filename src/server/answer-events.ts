import type { App } from '../compose.ts';
import type { AskRequest } from '../contract/ask.ts';
import { BaowenError, toBaowenError } from '../errors.ts';
import type { AnswerEvent } from '../types/answer.ts';
import { unlessAborted } from './request-signal.ts';

/**
 * The events of one answer, ending with `answer` or `error` also when the signal fires: then the error is the signal's
 * reason, whatever the answer model was doing.
 */
export async function* answerEvents(app: App, request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const events = app.ask(request, signal);
  try {
    for (;;) {
      const next = await unlessAborted(events.next(), signal);
      if (next.done)
        throw new BaowenError('internal', 'The answer ended without an end. Please report it with the log.');
      if (next.value.type === 'error') signal.throwIfAborted();
      yield next.value;
      if (next.value.type === 'answer' || next.value.type === 'error') return;
    }
  } catch (thrown) {
    const { code, message } = toBaowenError(thrown);
    yield { type: 'error', error: { code, message } };
  } finally {
    // Not awaited: it waits for the step under way, which may not heed the signal.
    void events.return(undefined).catch(() => undefined);
  }
}
