import type { Express } from 'express';
import { addRoute } from '../route.ts';
import { servedSnapshot } from '../served-snapshot.ts';
import type { ServerParts } from '../server-parts.ts';

/** `GET /healthz`: the process lives. `GET /readyz`: an index is served. */
export function addHealthRoutes(server: Express, { app }: ServerParts): void {
  addRoute(server, '/healthz', { get: (_request, response) => void response.json({ status: 'ok' }) });
  addRoute(server, '/readyz', {
    get: (_request, response) => {
      response.json({ status: 'ready', indexId: servedSnapshot(app).manifest.buildId });
    },
  });
}
