import type { Express, Request, Response } from 'express';
import { rebuildRequestSchema, rollbackRequestSchema } from '../../contract/index-status.ts';
import { readBody } from '../../contract/read-request.ts';
import { readOptionalJsonBody } from '../json-body.ts';
import { requestIdOf } from '../request-id.ts';
import { requireAdmin } from '../require-admin.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { openEventStream } from '../sse.ts';
import { takesNoQuery } from '../takes-no-query.ts';
import { reportedError, wireError } from '../wire-error.ts';

/** `GET /index`, `POST /index/rebuild`, `POST /index/rollback`, `GET /index/events`: the index, another one, and how that goes. */
export function addIndexRoutes(server: Express, { app, feed, stopping, heartbeatMs }: ServerParts): void {
  function rebuild(request: Request, response: Response): void {
    const { fresh } = readBody(rebuildRequestSchema, request.body ?? {});
    feed.start({ isFresh: fresh ?? false });
    response.status(202).json({ started: true });
  }

  async function rollback(request: Request, response: Response): Promise<void> {
    const { indexId } = readBody(rollbackRequestSchema, request.body ?? {});
    response.json({ indexId: await app.rollback(indexId) });
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
    const { lastError, refused, ...status } = app.status();
    const told = (error: { readonly code: string; readonly message: string }) => {
      const { code, message } = wireError(reportedError(error), requestIdOf(response)).error;
      return { code, message };
    };
    response.json({
      ...status,
      ...(lastError && { lastError: told(lastError) }),
      ...(refused && { refused: { ...refused, ...told(refused) } }),
    });
  }

  addRoute(server, '/index', { get: [takesNoQuery, tellStatus] });
  addRoute(server, '/index/rebuild', {
    post: [requireAdmin(app.config.ADMIN_TOKEN), takesNoQuery, ...readOptionalJsonBody(), rebuild],
  });
  addRoute(server, '/index/rollback', {
    post: [requireAdmin(app.config.ADMIN_TOKEN), takesNoQuery, ...readOptionalJsonBody(), rollback],
  });
  addRoute(server, '/index/events', { get: [takesNoQuery, follow] });
}
