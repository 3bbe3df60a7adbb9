import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/** Requests that still come over open connections while the server stops: `shutting_down`, and the connection closes. */
export function refuseWhenStopping(stopping: AbortSignal): RequestHandler {
  return (_request, response, next) => {
    if (!stopping.aborted) return next();
    response.set('Connection', 'close');
    throw new BaowenError('shutting_down', 'The server is stopping. Ask again when it is back.');
  };
}
