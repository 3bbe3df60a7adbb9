import type { RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/**
 * For routes without parameters, so that a misspelt one cannot pass unnoticed.
 * @throws BaowenError `request_invalid`
 */
export const takesNoQuery: RequestHandler = (request, _response, next) => {
  const [unknown] = Object.keys(request.query);
  if (unknown !== undefined) {
    throw new BaowenError('request_invalid', `${request.path} takes no query parameters: ${unknown.slice(0, 60)}.`);
  }
  next();
};
