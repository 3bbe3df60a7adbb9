import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import {
  articleResponseSchema,
  issueResponseSchema,
  issuesResponseSchema,
  pageResponseSchema,
  withdrawalSchema,
  withdrawRequestSchema,
  sectionsResponseSchema,
} from '../contract/archive.ts';
import { answerEventSchema, answerSchema, askRequestSchema } from '../contract/ask.ts';
import { examplesResponseSchema } from '../contract/examples.ts';
import {
  indexEventSchema,
  indexStatusSchema,
  rebuildRequestSchema,
  rebuildStartedSchema,
  rollbackRequestSchema,
  rolledBackSchema,
} from '../contract/index-status.ts';
import { hitsRequestSchema, hitsResponseSchema } from '../contract/hits.ts';
import { searchRequestSchema, searchResponseSchema } from '../contract/search.ts';
import { statsSchema } from '../contract/stats.ts';
import { ANSWER_EXAMPLE, ASK_EXAMPLE, HITS_EXAMPLE, ISSUES_EXAMPLE, SEARCH_EXAMPLE } from './openapi-examples.ts';
import { KEPT_ROUTES } from './openapi-kept-routes.ts';
import { BAD_BODY, byId, errors, json, jsonOrPage, NOT_ADMIN } from './openapi-parts.ts';

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
      ...errors(
        ...BAD_BODY,
        'question_empty',
        'rate_limited',
        'internal',
        'model_rejected',
        'overloaded',
        'request_timeout',
      ),
    },
  },
  {
    method: 'get',
    path: '/examples',
    summary: 'Questions to begin with, which the archive answers',
    responses: { 200: json('At most four', examplesResponseSchema), ...errors('index_missing') },
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
    path: '/hits',
    summary: 'List every article that holds words, or the words of a question; needs no model',
    request: { query: hitsRequestSchema },
    responses: {
      200: {
        description: 'A part of the list with what is told of the whole; the whole list as a file with `format`',
        content: {
          'application/json': { schema: hitsResponseSchema, example: HITS_EXAMPLE },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      ...errors('question_empty', 'rate_limited', 'index_missing'),
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
    path: '/sections',
    summary: 'What articles can be limited to as their section',
    responses: { 200: json('Sections, most articles first', sectionsResponseSchema), ...errors('index_missing') },
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
      ...errors('article_not_found', 'article_withdrawn', 'index_missing'),
    },
  },
  {
    method: 'post',
    path: '/articles/{id}/withdraw',
    summary: 'Take an article out of all that is shown',
    security: [{ adminToken: [] }],
    request: {
      ...byId,
      body: { required: false, content: { 'application/json': { schema: withdrawRequestSchema } } },
    },
    responses: {
      200: json('What stands in its place', withdrawalSchema),
      ...errors(...NOT_ADMIN, ...BAD_BODY, 'article_not_found', 'withdrawals_unusable', 'index_missing'),
    },
  },
  {
    method: 'delete',
    path: '/articles/{id}/withdraw',
    summary: 'Show a withdrawn article again',
    security: [{ adminToken: [] }],
    request: byId,
    responses: {
      204: { description: 'It is shown' },
      ...errors(
        ...NOT_ADMIN,
        'request_invalid',
        'article_not_found',
        'article_withdrawn',
        'withdrawals_unusable',
        'index_missing',
      ),
    },
  },
  {
    method: 'get',
    path: '/pages/{id}',
    summary: 'A page file as printed, with the spans of its articles',
    request: byId,
    responses: { 200: jsonOrPage('The page', pageResponseSchema), ...errors('page_not_found', 'index_missing') },
  },
  ...KEPT_ROUTES,
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
    request: { body: { required: false, content: { 'application/json': { schema: rebuildRequestSchema } } } },
    responses: {
      202: json('Started; its end is told by /index/events and /index', rebuildStartedSchema, { started: true }),
      ...errors(...NOT_ADMIN, ...BAD_BODY, 'index_busy'),
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
      ...errors(...NOT_ADMIN, ...BAD_BODY, 'snapshot_missing', 'index_busy', 'index_unwritable', 'index_damaged'),
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

function htmlPage(path: string, summary: string): RouteConfig {
  const content = { 'text/html': { schema: { type: 'string' as const } } };
  return { method: 'get', path, summary, responses: { 200: { description: 'HTML', content } } };
}
