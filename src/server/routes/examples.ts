import type { Express, Request, Response } from 'express';
import type { ExamplesResponse } from '../../contract/examples.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

/** `GET /examples`: questions to begin with. */
export function addExamplesRoute(server: Express, { app }: ServerParts): void {
  async function tell(_request: Request, response: Response): Promise<void> {
    const body: ExamplesResponse = { questions: await app.examples() };
    response.json(body);
  }

  addRoute(server, '/examples', { get: [takesNoQuery, tell] });
}
