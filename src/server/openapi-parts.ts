import type { ResponseConfig, RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { errorResponseSchema } from '../contract/error.ts';
import { ERROR_KINDS, type ErrorCode } from '../errors.ts';
import { ERROR_EXAMPLE } from './openapi-examples.ts';

/** An address that ends in an id. */
export const byId = { params: z.object({ id: z.string() }) };

/** A body in JSON. */
export function body(schema: z.ZodType): NonNullable<RouteConfig['request']> {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** An answer in JSON. */
export function json(description: string, schema: z.ZodType, example?: unknown): ResponseConfig {
  return { description, content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } };
}

/** An answer in JSON for programs, as a page for browsers. */
export function jsonOrPage(description: string, schema: z.ZodType): ResponseConfig {
  return {
    description: `${description}; the chat page when the client prefers \`text/html\``,
    content: { 'application/json': { schema }, 'text/html': { schema: { type: 'string' } } },
  };
}

/** One response a status; every error answer has the same body. */
export function errors(...codes: readonly ErrorCode[]): Record<number, ResponseConfig> {
  return Object.fromEntries(
    codes.map((code) => [
      ERROR_KINDS[code].httpStatus,
      json(`Such as \`${code}\``, errorResponseSchema, ERROR_EXAMPLE),
    ]),
  );
}
