import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { BaowenError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { requestIdOf } from './request-id.ts';
import { requestError, wireError } from './wire-error.ts';

/** Answers a request that no route took. */
export const noSuchRoute: RequestHandler = (request) => {
  throw new BaowenError('route_not_found', `${request.method} ${request.path}`);
};

/** The one place where an error becomes an answer. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (thrown, _request, response, next) => {
    const error = requestError(thrown);
    noteError(log, response, error);
    // Half an answer cannot be turned into an error: cutting the connection is the only honest end.
    if (response.headersSent) return next(thrown);
    response.status(error.kind.httpStatus).json(wireError(error, requestIdOf(response)));
  };
}

/** Puts the code on the request's log line; what is not the client's doing gets a line of its own, with its cause. */
export function noteError(log: Logger, response: Response, error: BaowenError): void {
  response.locals['errorCode'] = error.code;
  if (error.kind.httpStatus < 500) return;
  log.error({ requestId: requestIdOf(response), code: error.code, err: error }, 'request failed');
}
