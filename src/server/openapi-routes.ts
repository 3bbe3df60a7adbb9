import type { ResponseConfig, RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import {
  articleResponseSchema,
  issueResponseSchema,
  issuesResponseSchema,
  pageResponseSchema,
} from '../contract/archive.ts';
import { answerEventSchema, answerSchema, askRequestSchema } from '../contract/ask.ts';
import { errorResponseSchema } from '../contract/error.ts';
import {
  feedbackQuerySchema,
  feedbackRequestSchema,
  feedbackResponseSchema,
  feedbackStoredSchema,
} from '../contract/feedback.ts';
import {
  indexEventSchema,
  indexStatusSchema,
  rebuildStartedSchema,
  rollbackRequestSchema,
  rolledBackSchema,
} from '../contract/index-status.ts';
import { searchRequestSchema, searchResponseSchema } from '../contract/search.ts';
import { sharedResponseSchema, shareRequestSchema, shareResponseSchema } from '../contract/shared.ts';
import { statsSchema } from '../contract/stats.ts';
import { ERROR_KINDS, type ErrorCode } from '../errors.ts';
import { ANSWER_EXAMPLE, ASK_EXAMPLE, ERROR_EXAMPLE, ISSUES_EXAMPLE, SEARCH_EXAMPLE } from './openapi-examples.ts';

const byId = { params: z.object({ id: z.string() }) };
const healthSchema = z.object({ status: z.string() });
const readySchema = z.object({ status: z.string(), indexId: z.string() });

/** Every route with what it takes and gives; a test compares them with those the server has. */
export const DOCUMENTED_ROUTES: readonly RouteConfig[] = [
  {
    method: 'post',
    path: '/ask',
    summary: 'Answer a question from the archive, or say that the archive does not say',
    request: {
      body: { required: true, content: { 'application/json': { schema: askRequestSchema, example: ASK_EXAMPLE } } },
    },
    responses: {
      200: {
        description: 'The answer; with `Accept: text/event-stream`, the events of its making, `answer` or `error` last',
        content: {
          'application/json': { schema: answerSchema, example: ANSWER_EXAMPLE },
          'text/event-stream': { schema: answerEventSchema },
        },
      },
      ...errors('question_empty', 'body_too_large', 'media_type_unsupported', 'rate_limited', 'internal'),
      ...errors('model_rejected', 'overloaded', 'request_timeout'),
    },
  },
  {
    method: 'get',
    path: '/search',
    summary: 'Find passages',
    request: { query: searchRequestSchema },
    responses: {
      200: json('Passages, best first', searchResponseSchema, SEARCH_EXAMPLE),
      ...errors('question_empty', 'rate_limited', 'embedding_failed', 'index_missing'),
    },
  },
  {
    method: 'get',
    path: '/issues',
    summary: 'The calendar of the archive',
    responses: { 200: json('Issues and gaps', issuesResponseSchema, ISSUES_EXAMPLE), ...errors('index_missing') },
  },
  {
    method: 'get',
    path: '/issues/{id}',
    summary: 'The contents of an issue',
    request: byId,
    responses: {
      200: jsonOrPage('Pages with their articles', issueResponseSchema),
      ...errors('issue_not_found', 'index_missing'),
    },
  },
  {
    method: 'get',
    path: '/articles/{id}',
    summary: 'An article whole, each paragraph with its place in the page file',
    request: byId,
    responses: {
      200: jsonOrPage('The article', articleResponseSchema),
      ...errors('article_not_found', 'index_missing'),
    },
  },
  {
    method: 'get',
    path: '/pages/{id}',
    summary: 'A page file as printed, with the spans of its articles',
    request: byId,
    responses: { 200: json('The page', pageResponseSchema), ...errors('page_not_found', 'index_missing') },
  },
  {
    method: 'post',
    path: '/shared',
    summary: 'Share an answer this server gave',
    request: body(shareRequestSchema),
    responses: {
      201: json('Where it can be read', shareResponseSchema),
      ...errors('answer_forgotten', 'request_invalid', 'rate_limited', 'data_unwritable', 'data_full'),
    },
  },
  {
    method: 'get',
    path: '/shared/{id}',
    summary: 'A shared answer, beside the archive as it is now',
    request: byId,
    responses: {
      200: jsonOrPage('The answer, and how its citations stand to the archive', sharedResponseSchema),
      ...errors('shared_not_found', 'data_unreadable', 'index_missing'),
    },
  },
  {
    method: 'post',
    path: '/feedback',
    summary: 'Say what you think of an answer',
    request: body(feedbackRequestSchema),
    responses: {
      201: json('Stored', feedbackStoredSchema, { stored: true }),
      ...errors('request_invalid', 'body_too_large', 'rate_limited', 'data_unwritable', 'data_full'),
    },
  },
  {
    method: 'get',
    path: '/feedback',
    summary: 'What readers think of answers, newest first',
    security: [{ adminToken: [] }],
    request: { query: feedbackQuerySchema },
    responses: {
      200: json('A page of it', feedbackResponseSchema),
      ...errors('request_invalid', 'unauthorized', 'admin_disabled', 'data_unreadable'),
    },
  },
  {
    method: 'get',
    path: '/index',
    summary: 'The index being served and the build under way',
    responses: { 200: json('Status', indexStatusSchema) },
  },
  {
    method: 'post',
    path: '/index/rebuild',
    summary: 'Build the index anew from the corpus folder',
    security: [{ adminToken: [] }],
    responses: {
      202: json('Started; its end is told by /index/events and /index', rebuildStartedSchema, { started: true }),
      ...errors('unauthorized', 'admin_disabled', 'index_busy'),
    },
  },
  {
    method: 'post',
    path: '/index/rollback',
    summary: 'Serve an earlier index again',
    security: [{ adminToken: [] }],
    request: { body: { required: false, content: { 'application/json': { schema: rollbackRequestSchema } } } },
    responses: {
      200: json('What is served now', rolledBackSchema),
      ...errors('request_invalid', 'unauthorized', 'admin_disabled', 'snapshot_missing', 'index_busy'),
      ...errors('body_too_large', 'media_type_unsupported', 'index_unwritable', 'index_damaged'),
    },
  },
  {
    method: 'get',
    path: '/index/events',
    summary: 'Progress of builds, and which index is served',
    responses: {
      200: {
        description: 'Server-sent events, each under its type; `error` when a build failed',
        content: { 'text/event-stream': { schema: indexEventSchema } },
      },
    },
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'The process lives',
    responses: { 200: json('Alive', healthSchema, { status: 'ok' }) },
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'An index is served and requests are taken',
    responses: { 200: json('Ready', readySchema), ...errors('index_missing') },
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Figures of the process, for Prometheus',
    security: [{ metricsToken: [] }],
    responses: {
      200: { description: "Prometheus' text form", content: { 'text/plain': { schema: { type: 'string' } } } },
      ...errors('unauthorized'),
    },
  },
  {
    method: 'get',
    path: '/stats',
    summary: 'How answering goes, for the archivist',
    security: [{ adminToken: [] }],
    responses: { 200: json('Counts and times', statsSchema), ...errors('unauthorized', 'admin_disabled') },
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
  },
  htmlPage('/', 'The chat page'),
  htmlPage('/archive', 'The page of the archive: its calendar, and looking for words'),
  htmlPage('/admin', "The archivist's page, which asks for the admin token itself"),
];

function body(schema: z.ZodType): NonNullable<RouteConfig['request']> {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

function htmlPage(path: string, summary: string): RouteConfig {
  const content = { 'text/html': { schema: { type: 'string' as const } } };
  return { method: 'get', path, summary, responses: { 200: { description: 'HTML', content } } };
}

function json(description: string, schema: z.ZodType, example?: unknown): ResponseConfig {
  return { description, content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } };
}

function jsonOrPage(description: string, schema: z.ZodType): ResponseConfig {
  return {
    description: `${description}; the chat page when the client prefers \`text/html\``,
    content: { 'application/json': { schema }, 'text/html': { schema: { type: 'string' } } },
  };
}

/** One response a status; every error answer has the same body. */
function errors(...codes: readonly ErrorCode[]): Record<number, ResponseConfig> {
  return Object.fromEntries(
    codes.map((code) => [
      ERROR_KINDS[code].httpStatus,
      json(`Such as \`${code}\``, errorResponseSchema, ERROR_EXAMPLE),
    ]),
  );
}
