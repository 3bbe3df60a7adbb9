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

/** Errors of every route that reads a body. */
export const BAD_BODY = ['request_invalid', 'json_invalid', 'media_type_unsupported', 'body_too_large'] as const;
/** Errors of every route that is the archivist's. */
export const NOT_ADMIN = ['unauthorized', 'admin_disabled'] as const;

/** One response a status, which names its codes; every error answer has the same body. */
export function errors(...codes: readonly ErrorCode[]): Record<number, ResponseConfig> {
  const statuses = new Set(codes.map((code) => ERROR_KINDS[code].httpStatus));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const own = codes.filter((code) => ERROR_KINDS[code].httpStatus === status);
      return [
        status,
        json(`Such as ${own.map((code) => `\`${code}\``).join(', ')}`, errorResponseSchema, ERROR_EXAMPLE),
      ];
    }),
  );
}
