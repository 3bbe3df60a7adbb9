import type { Express, Request, Response } from 'express';
import { readAskRequest } from '../../contract/read-request.ts';
import type { AnswerEvent } from '../../types/answer.ts';
import { answerEvents } from '../answer-events.ts';
import { noteError } from '../error-handler.ts';
import { readJsonBody } from '../json-body.ts';
import { requestIdOf } from '../request-id.ts';
import { requestSignal } from '../request-signal.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { openEventStream } from '../sse.ts';
import { reportedError, wireError } from '../wire-error.ts';

/** `POST /ask`: a question answered as JSON, or event by event when the client accepts an event stream. */
export function addAskRoute(server: Express, { app, limiter, givingUp, heartbeatMs }: ServerParts): void {
  const { MAX_QUESTION_CHARS, REQUEST_TIMEOUT_MS } = app.config;

  async function answer(request: Request, response: Response): Promise<void> {
    const question = readAskRequest(request.body, MAX_QUESTION_CHARS);
    const events = answerEvents(app, question, requestSignal(response, REQUEST_TIMEOUT_MS, givingUp));
    response.vary('Accept');
    const wantsStream = request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
    await (wantsStream ? stream(events, response) : sendWhole(events, response));
  }

  async function stream(events: AsyncIterable<AnswerEvent>, response: Response): Promise<void> {
    const out = openEventStream(response, heartbeatMs);
    for await (const event of events) {
      if (event.type === 'error') {
        const error = reportedError(event.error);
        noteError(app.log, response, error);
        await out.send('error', wireError(error, requestIdOf(response)));
      } else {
        const { type, ...data } = event;
        await out.send(type, data);
      }
    }
    out.end();
  }

  addRoute(server, '/ask', { post: [limiter, ...readJsonBody(MAX_QUESTION_CHARS), answer] });
}

async function sendWhole(events: AsyncIterable<AnswerEvent>, response: Response): Promise<void> {
  for await (const event of events) {
    if (event.type === 'error') throw reportedError(event.error);
    if (event.type === 'answer') response.json(event.answer);
  }
}
