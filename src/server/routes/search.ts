import type { Express, Request, Response } from 'express';
import { readSearchRequest } from '../../contract/read-request.ts';
import { requestSignal, unlessAborted } from '../request-signal.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';

/** `GET /search`: the passages a question finds, with the scores of every step. */
export function addSearchRoute(server: Express, { app, limiter, givingUp }: ServerParts): void {
  async function search(request: Request, response: Response): Promise<void> {
    const { q, k, ...filters } = readSearchRequest(request.query, app.config.MAX_QUESTION_CHARS);
    const signal = requestSignal(response, app.config.REQUEST_TIMEOUT_MS, givingUp);
    response.json(await unlessAborted(app.search(q, k, filters, signal), signal));
  }

  addRoute(server, '/search', { get: [limiter, search] });
}
