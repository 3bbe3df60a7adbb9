import type { Express, Request, Response } from 'express';
import { withdrawRequestSchema } from '../../contract/archive.ts';
import { readBody } from '../../contract/read-request.ts';
import { readOptionalJsonBody } from '../json-body.ts';
import { requireAdmin } from '../require-admin.ts';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

/** `POST /articles/:id/withdraw`, `DELETE /articles/:id/withdraw`: an article taken out of all that is shown, and back in. */
export function addWithdrawalRoutes(server: Express, { app }: ServerParts): void {
  const admin = requireAdmin(app.config.ADMIN_TOKEN);

  async function withdraw(request: Request, response: Response): Promise<void> {
    const { reason = '' } = readBody(withdrawRequestSchema, request.body ?? {});
    response.json(await app.withdraw(String(request.params['id']), reason));
  }

  async function restore(request: Request, response: Response): Promise<void> {
    await app.restore(String(request.params['id']));
    response.status(204).end();
  }

  addRoute(server, '/articles/:id/withdraw', {
    post: [admin, takesNoQuery, ...readOptionalJsonBody(), withdraw],
    delete: [admin, takesNoQuery, restore],
  });
}
