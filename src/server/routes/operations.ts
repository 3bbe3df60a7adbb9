import type { Express } from 'express';
import { requireAdmin } from '../require-admin.ts';
import { requireScraper } from '../require-scraper.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

/** `GET /metrics` for Prometheus, `GET /stats` for the archivist. */
export function addOperationsRoutes(server: Express, { app, telemetry }: ServerParts): void {
  const { ADMIN_TOKEN, METRICS_TOKEN } = app.config;
  addRoute(server, '/metrics', {
    get: [
      requireScraper(METRICS_TOKEN),
      async (_request, response) => {
        response.type('text/plain; version=0.0.4').send(await telemetry.metrics.read());
      },
    ],
  });
  addRoute(server, '/stats', {
    get: [requireAdmin(ADMIN_TOKEN), takesNoQuery, (_request, response) => void response.json(telemetry.stats())],
  });
}
