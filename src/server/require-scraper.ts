import type { Request, RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';
import { carriesToken } from './bearer-token.ts';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Lets only those through who may read the metrics: whoever carries the token, or, when none is set, this machine itself.
 * @throws BaowenError `unauthorized`
 */
export function requireScraper(token: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (token === undefined ? isThisMachine(request) : carriesToken(request, token)) return next();
    response.set('WWW-Authenticate', 'Bearer');
    throw new BaowenError('unauthorized', 'Set METRICS_TOKEN and send it, or ask from the machine itself.');
  };
}

/** What a proxy on this machine hands on comes from elsewhere, and says so. */
function isThisMachine(request: Request): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded'].some((header) => request.get(header) !== undefined);
  return !isForwarded && LOOPBACK.test(request.socket.remoteAddress ?? '');
}
