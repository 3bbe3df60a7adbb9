import express, { type RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/** Room for a long conversation; a question may need up to six bytes a character on top (`\uXXXX`). */
const HISTORY_BYTES = 1_048_576;

/**
 * Reads the body as JSON.
 * @throws BaowenError `media_type_unsupported`, `json_invalid`, `body_too_large`
 */
export function readJsonBody(maxQuestionChars: number): readonly RequestHandler[] {
  return [
    (request, _response, next) => {
      if (request.is('application/json') === false) {
        throw new BaowenError('media_type_unsupported', `content-type: ${request.get('content-type') ?? 'none'}`);
      }
      next();
    },
    express.json({ limit: HISTORY_BYTES + 6 * maxQuestionChars, strict: false }),
    (request, _response, next) => {
      if (request.body === undefined) throw new BaowenError('json_invalid', 'the body is empty');
      next();
    },
  ];
}
