import type { Express, Request, Response } from 'express';
import { requestIdOf } from '../request-id.ts';
import { requireAdmin } from '../require-admin.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { openEventStream } from '../sse.ts';
import { reportedError, wireError } from '../wire-error.ts';

/** `GET /index`, `POST /index/rebuild`, `GET /index/events`: the index, building it anew, and how that goes. */
export function addIndexRoutes(server: Express, { app, feed, stopping, heartbeatMs }: ServerParts): void {
  function rebuild(_request: Request, response: Response): void {
    feed.start();
    response.status(202).json({ started: true });
  }

  function follow(request: Request, response: Response): void {
    const out = openEventStream(response, heartbeatMs);
    if (request.method === 'HEAD') return out.end();
    const stopListening = feed.listen((news) => {
      const { type, ...data } = news;
      void out.send(type, news.type === 'error' ? wireError(reportedError(news.error), requestIdOf(response)) : data);
    });
    const end = (): void => out.end();
    stopping.addEventListener('abort', end);
    response.once('close', () => {
      stopListening();
      stopping.removeEventListener('abort', end);
    });
    if (stopping.aborted) end();
  }

  function tellStatus(_request: Request, response: Response): void {
    const { lastError, ...status } = app.status();
    const told = lastError && wireError(reportedError(lastError), requestIdOf(response)).error;
    response.json({ ...status, ...(told && { lastError: { code: told.code, message: told.message } }) });
  }

  addRoute(server, '/index', { get: tellStatus });
  addRoute(server, '/index/rebuild', { post: [requireAdmin(app.config.ADMIN_TOKEN), rebuild] });
  addRoute(server, '/index/events', { get: follow });
}
