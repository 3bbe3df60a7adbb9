import express, { type RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/** Room for what an archivist orders. */
const ORDER_BYTES = 16_384;

/**
 * Reads the body as JSON.
 * @throws BaowenError `media_type_unsupported`, `json_invalid`, `body_too_large`
 */
export function readJsonBody(maxBytes: number): readonly RequestHandler[] {
  return [
    refuseOtherMedia,
    express.json({ limit: maxBytes, strict: false }),
    (request, _response, next) => {
      if (request.body === undefined) throw new BaowenError('json_invalid', 'the body is empty');
      next();
    },
  ];
}

/**
 * Reads the body as JSON, if there is one.
 * @throws BaowenError `media_type_unsupported`, `json_invalid`, `body_too_large`
 */
export function readOptionalJsonBody(): readonly RequestHandler[] {
  return [
    (request, response, next) => {
      if (request.get('content-length') === '0') next();
      else refuseOtherMedia(request, response, next);
    },
    express.json({ limit: ORDER_BYTES, strict: false }),
  ];
}

const refuseOtherMedia: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') === false) {
    throw new BaowenError('media_type_unsupported', `content-type: ${request.get('content-type') ?? 'none'}`);
  }
  next();
};
