import type { Express, Request, Response } from 'express';
import { feedbackQuerySchema, feedbackRequestSchema } from '../../contract/feedback.ts';
import { readBody } from '../../contract/read-request.ts';
import { readJsonBody } from '../json-body.ts';
import { requireAdmin } from '../require-admin.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

/** Room for the longest question and comment, each character escaped. */
const MAX_BODY_BYTES = 20_000;

/** `POST /feedback`: what a reader thinks of an answer. `GET /feedback`: what all did, for the archivist. */
export function addFeedbackRoute(server: Express, { app, limiter, feedbackLog }: ServerParts): void {
  async function take(request: Request, response: Response): Promise<void> {
    await feedbackLog.append(readBody(feedbackRequestSchema, request.body));
    response.status(201).json({ stored: true });
  }

  async function list(request: Request, response: Response): Promise<void> {
    response.json(await feedbackLog.read(readBody(feedbackQuerySchema, request.query)));
  }

  addRoute(server, '/feedback', {
    post: [limiter, takesNoQuery, ...readJsonBody(MAX_BODY_BYTES), take],
    get: [requireAdmin(app.config.ADMIN_TOKEN), list],
  });
}
