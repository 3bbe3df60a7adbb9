import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const SANE = /^[\w.-]{1,64}$/;

/** Gives every request an id, the client's own `x-request-id` when that is sane, and answers with it. */
export const nameRequest: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const id = given !== undefined && SANE.test(given) ? given : randomUUID();
  response.locals['requestId'] = id;
  response.set('x-request-id', id);
  next();
};

/** The id `nameRequest` gave. */
export const requestIdOf = (response: Response): string => String(response.locals['requestId']);
