import type { ErrorRequestHandler } from 'express';
import { limitRate } from './rate-limit.ts';
import { requestError } from './wire-error.ts';

/**
 * Lets each client be told `perMinute` times a minute that something does not exist; 0 for any number of times. Beyond that it
 * gets `rate_limited`, so that trying out addresses and ids leads nowhere, while what exists stays open to everyone.
 */
export function limitMisses(perMinute: number): ErrorRequestHandler {
  const limiter = limitRate(perMinute);
  return (thrown, request, response, next) => {
    if (response.headersSent || requestError(thrown).kind.httpStatus !== 404) return next(thrown);
    void limiter(request, response, (limited?: unknown) => next(limited ?? thrown));
  };
}
