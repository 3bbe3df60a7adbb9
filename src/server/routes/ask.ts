import type { Express, Request, Response } from 'express';
import { readAskRequest } from '../../contract/read-request.ts';
import { toBaowenError, type BaowenError } from '../../errors.ts';
import type { AnswerEvent } from '../../types/answer.ts';
import { answerEvents } from '../answer-events.ts';
import { noteError } from '../error-handler.ts';
import { readJsonBody } from '../json-body.ts';
import { requestIdOf } from '../request-id.ts';
import { requestSignal, unlessAborted } from '../request-signal.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { openEventStream } from '../sse.ts';
import { takesNoQuery } from '../takes-no-query.ts';
import { reportedError, wireError } from '../wire-error.ts';

/** Room for a long conversation; a question may need up to six bytes a character on top (`\uXXXX`). */
const HISTORY_BYTES = 1_048_576;
/** When to come back: most answers that are waited for are through by then. */
const RETRY_AFTER_SECONDS = 5;

/** `POST /ask`: a question answered as JSON, or event by event when the client accepts an event stream. */
export function addAskRoute(
  server: Express,
  { app, limiter, gate, telemetry, recentAnswers, givingUp, heartbeatMs }: ServerParts,
): void {
  const { MAX_QUESTION_CHARS, REQUEST_TIMEOUT_MS } = app.config;

  async function answer(request: Request, response: Response): Promise<void> {
    const question = readAskRequest(request.body, MAX_QUESTION_CHARS);
    const begunMs = app.clock.monotonicMs();
    const signal = requestSignal(response, REQUEST_TIMEOUT_MS, givingUp);
    response.vary('Accept');
    const wantsStream = request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
    const leave = await enter(response, signal);
    try {
      const events = noted(answerEvents(app, question, signal), begunMs, response);
      await (wantsStream ? stream(events, response, signal) : sendWhole(events, response));
    } finally {
      leave();
    }
  }

  async function enter(response: Response, signal: AbortSignal): Promise<() => void> {
    try {
      return await gate.enter(signal);
    } catch (thrown) {
      const error = toBaowenError(thrown);
      if (error.code === 'overloaded') {
        response.set('Retry-After', String(RETRY_AFTER_SECONDS));
        telemetry.note({ type: 'turned-away' });
      } else if (isOurs(error)) telemetry.note({ type: 'failed' });
      throw thrown;
    }
  }

  async function* noted(
    events: AsyncIterable<AnswerEvent>,
    begunMs: number,
    response: Response,
  ): AsyncGenerator<AnswerEvent> {
    for await (const event of events) {
      if (event.type === 'answer') {
        const durationMs = app.clock.monotonicMs() - begunMs;
        const { answer: told } = event;
        telemetry.note({ type: 'answer', answer: told, durationMs });
        recentAnswers.keep(told.answerId, told);
        if (told.notice) app.log.warn({ requestId: requestIdOf(response), notice: told.notice }, 'answered with less');
      } else if (event.type === 'error' && isOurs(reportedError(event.error))) telemetry.note({ type: 'failed' });
      yield event;
    }
  }

  async function stream(events: AsyncIterable<AnswerEvent>, response: Response, signal: AbortSignal): Promise<void> {
    const out = openEventStream(response, heartbeatMs);
    for await (const event of events) {
      if (event.type === 'error') {
        const error = reportedError(event.error);
        noteError(app.log, response, error);
        // Not waited for: a client that reads nothing would never take it.
        void out.send('error', wireError(error, requestIdOf(response)));
      } else {
        const { type, ...data } = event;
        // When time is up, the next event says so.
        await unlessAborted(out.send(type, data), signal).catch(() => undefined);
      }
    }
    out.end();
  }

  addRoute(server, '/ask', {
    post: [limiter, takesNoQuery, ...readJsonBody(HISTORY_BYTES + 6 * MAX_QUESTION_CHARS), answer],
  });
}

/** Whether an error is the service's, not the asker's. */
function isOurs({ kind }: BaowenError): boolean {
  return kind.httpStatus >= 500;
}

async function sendWhole(events: AsyncIterable<AnswerEvent>, response: Response): Promise<void> {
  for await (const event of events) {
    if (event.type === 'error') throw reportedError(event.error);
    if (event.type === 'answer') response.json(event.answer);
  }
}
