import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/**
 * Refuses an address that is no UTF-8, which would otherwise be read as another question than was asked. A `%` that encodes
 * nothing is let through as itself.
 * @throws BaowenError `request_invalid`
 */
export const checkAddress: RequestHandler = (request, _response, next) => {
  for (const [encoded] of request.originalUrl.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    try {
      decodeURIComponent(encoded);
    } catch {
      throw new BaowenError('request_invalid', `The address holds ${encoded.slice(0, 60)}, which is no UTF-8.`);
    }
  }
  next();
};
