import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import {
  feedbackQuerySchema,
  feedbackRequestSchema,
  feedbackResponseSchema,
  feedbackStoredSchema,
} from '../contract/feedback.ts';
import { sharedResponseSchema, shareRequestSchema, shareResponseSchema } from '../contract/shared.ts';
import { BAD_BODY, body, byId, errors, json, jsonOrPage, NOT_ADMIN } from './openapi-parts.ts';

/** The routes of what readers leave behind. */
export const KEPT_ROUTES: readonly RouteConfig[] = [
  {
    method: 'post',
    path: '/shared',
    summary: 'Share an answer this server gave',
    request: body(shareRequestSchema),
    responses: {
      201: json('Where it can be read', shareResponseSchema),
      ...errors(...BAD_BODY, 'answer_forgotten', 'rate_limited', 'data_unwritable', 'data_full', 'data_unreadable'),
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
      ...errors(...BAD_BODY, 'rate_limited', 'data_unwritable', 'data_full'),
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
      ...errors(...NOT_ADMIN, 'request_invalid', 'data_unreadable'),
    },
  },
];
