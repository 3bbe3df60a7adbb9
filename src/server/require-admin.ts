import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/**
 * Lets only requests through that carry the admin token as `Authorization: Bearer …`.
 * @throws BaowenError `admin_disabled` when no token is set, `unauthorized`
 */
export function requireAdmin(token: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (token === undefined) throw new BaowenError('admin_disabled', 'Set ADMIN_TOKEN to allow this.');
    const given = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1];
    if (given === undefined || !isSame(given, token)) {
      response.set('WWW-Authenticate', 'Bearer');
      throw new BaowenError('unauthorized', 'The bearer token is missing or is not ADMIN_TOKEN.');
    }
    next();
  };
}

/** Takes the same time wherever the two differ: digests are compared, which also evens out the lengths. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
