import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';
import { carriesToken } from './bearer-token.ts';

/**
 * Lets only requests through that carry the admin token as `Authorization: Bearer …`.
 * @throws BaowenError `admin_disabled` when no token is set, `unauthorized`
 */
export function requireAdmin(token: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (token === undefined) throw new BaowenError('admin_disabled', 'Set ADMIN_TOKEN to allow this.');
    if (!carriesToken(request, token)) {
      response.set('WWW-Authenticate', 'Bearer');
      throw new BaowenError('unauthorized', 'The bearer token is missing or is not ADMIN_TOKEN.');
    }
    next();
  };
}
