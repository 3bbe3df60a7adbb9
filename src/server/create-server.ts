import path from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import type { App } from '../compose.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { createBoundedCache } from '../pipelines/bounded-cache.ts';
import { allowOrigins } from './allow-origins.ts';
import { createAnswerGate } from './answer-gate.ts';
import { createBuildFeed } from './build-feed.ts';
import { checkAddress } from './check-address.ts';
import { handleErrors, noSuchRoute } from './error-handler.ts';
import { limitMisses } from './limit-misses.ts';
import { createFeedbackLog } from './kept/feedback-log.ts';
import { createSharedAnswers } from './kept/shared-answers.ts';
import { limitRate } from './rate-limit.ts';
import { refuseWhenStopping } from './refuse-when-stopping.ts';
import { nameRequest } from './request-id.ts';
import { logRequests } from './request-log.ts';
import { addArchiveRoutes } from './routes/archive.ts';
import { addAskRoute } from './routes/ask.ts';
import { addExamplesRoute } from './routes/examples.ts';
import { addFeedbackRoute } from './routes/feedback.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addHitsRoute } from './routes/hits.ts';
import { addIndexRoutes } from './routes/index-admin.ts';
import { addOpenApiRoute } from './routes/openapi.ts';
import { addOperationsRoutes } from './routes/operations.ts';
import { addPageRoute } from './routes/page.ts';
import { addSearchRoute } from './routes/search.ts';
import { addSharedRoutes } from './routes/shared.ts';
import { addWithdrawalRoutes } from './routes/withdrawals.ts';
import { securityHeaders } from './security-headers.ts';
import type { ServerParts } from './server-parts.ts';
import { createTelemetry } from './telemetry.ts';

export type ServerOptions = Partial<Pick<ServerParts, 'stopping' | 'givingUp' | 'webRoot' | 'heartbeatMs'>>;

/** Some thousand answers, or five hundred long ones. */
const RECENT_ANSWERS_BYTES = 8_000_000;

/** The Express app that serves `app`; listening is another matter (`listen.ts`). */
export function createServer(app: App, options: ServerOptions = {}): Express {
  const gate = createAnswerGate(app.config.MAX_CONCURRENT_ANSWERS, app.config.MAX_QUEUED_ANSWERS);
  const kept = { dataDir: path.resolve(app.config.DATA_DIR), clock: app.clock };
  const parts: ServerParts = {
    app,
    gate,
    telemetry: createTelemetry(app, gate),
    limiter: limitRate(app.config.RATE_LIMIT_PER_MINUTE),
    feed: createBuildFeed(app),
    recentAnswers: createBoundedCache({ maxEntries: Infinity, maxBytes: RECENT_ANSWERS_BYTES }),
    sharedAnswers: createSharedAnswers(kept),
    feedbackLog: createFeedbackLog(kept),
    stopping: new AbortController().signal,
    givingUp: new AbortController().signal,
    webRoot: path.join(PACKAGE_ROOT, 'dist', 'web'),
    heartbeatMs: 15_000,
    ...options,
  };
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', app.config.TRUST_PROXY);
  server.use(nameRequest, parts.telemetry.metrics.watchRequests, logRequests(app.log, app.config.LOG_QUESTIONS));
  // Streams say `no-transform`, which compression heeds: their events leave at once.
  server.use(securityHeaders, allowOrigins(app.config.CORS_ORIGINS), compression());
  server.use(refuseWhenStopping(parts.stopping), checkAddress);

  addAskRoute(server, parts);
  addExamplesRoute(server, parts);
  addSearchRoute(server, parts);
  addHitsRoute(server, parts);
  addArchiveRoutes(server, parts);
  addSharedRoutes(server, parts);
  addFeedbackRoute(server, parts);
  addWithdrawalRoutes(server, parts);
  addIndexRoutes(server, parts);
  addHealthRoutes(server, parts);
  addOperationsRoutes(server, parts);
  addOpenApiRoute(server);
  addPageRoute(server, parts);

  server.use(noSuchRoute, limitMisses(app.config.RATE_LIMIT_PER_MINUTE), handleErrors(app.log));
  return server;
}
