import type { RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { requestIdOf } from './request-id.ts';

/**
 * One line a request when it is over: method, path, status, duration. Query strings and bodies hold what readers ask and
 * stay out unless `logQuestions`.
 */
export function logRequests(log: Logger, logQuestions: boolean): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const isCut = !response.writableFinished;
      log.info(
        {
          requestId: requestIdOf(response),
          method: request.method,
          path: request.path,
          status: isCut && !response.headersSent ? 499 : response.statusCode,
          durationMs: Math.round(performance.now() - startedAt),
          ...(isCut ? { isCut } : {}),
          ...(response.locals['errorCode'] ? { code: response.locals['errorCode'] } : {}),
          ...(logQuestions ? questionOf(request.body, request.query) : {}),
        },
        'request',
      );
    });
    next();
  };
}

function questionOf(body: unknown, query: unknown): { question?: string } {
  const question = (body as { question?: unknown } | undefined)?.question ?? (query as { q?: unknown }).q;
  return typeof question === 'string' ? { question } : {};
}
