import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/**
 * Lets each client (IP address, or /56 of IPv6) through `perMinute` times a minute; 0 lets everyone through.
 * Beyond that: `rate_limited` with `Retry-After`.
 */
export function limitRate(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A forwarded header that TRUST_PROXY does not trust is ignored on purpose, not by mistake.
    validate: false,
    handler: (_request, response, next) => {
      const seconds = response.get('Retry-After') ?? '60';
      next(new BaowenError('rate_limited', `${perMinute} requests a minute are allowed; try again in ${seconds} s`));
    },
  });
}
