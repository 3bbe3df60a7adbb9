import type { Express, Request, Response } from 'express';
import { readBody } from '../../contract/read-request.ts';
import { shareRequestSchema, type ShareResponse } from '../../contract/shared.ts';
import { BaowenError, toBaowenError } from '../../errors.ts';
import { readJsonBody } from '../json-body.ts';
import { sharedView } from '../kept/shared-view.ts';
import { pageForBrowsers } from '../page-for-browsers.ts';
import { addRoute } from '../route.ts';
import { servedSnapshot } from '../served-snapshot.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

const MAX_BODY_BYTES = 1_000;

/** `POST /shared`, `GET /shared/:id`: one answer under an address of its own, beside the archive as it is now. */
export function addSharedRoutes(server: Express, parts: ServerParts): void {
  const { app, limiter, recentAnswers, sharedAnswers } = parts;

  async function share(request: Request, response: Response): Promise<void> {
    const { answerId } = readBody(shareRequestSchema, request.body);
    const answer = recentAnswers.get(answerId);
    if (answer) await sharedAnswers.keep(answer);
    else
      await sharedAnswers.read(answerId).catch((thrown: unknown) => {
        if (!isNotFound(thrown)) throw thrown;
        throw new BaowenError('answer_forgotten', `${answerId} is none of the last answers of this server`);
      });
    const body: ShareResponse = { id: answerId, url: `/shared/${answerId}` };
    response.status(201).json(body);
  }

  /** One that cannot be read was shared, too. */
  const isShared = (id: string): Promise<boolean> =>
    sharedAnswers.read(id).then(
      () => true,
      (thrown: unknown) => !isNotFound(thrown),
    );

  async function show(request: Request, response: Response): Promise<void> {
    const id = String(request.params['id']);
    const record = await sharedAnswers.read(id);
    response.json(sharedView(id, record, servedSnapshot(app)));
  }

  addRoute(server, '/shared', { post: [limiter, takesNoQuery, ...readJsonBody(MAX_BODY_BYTES), share] });
  addRoute(server, '/shared/:id', { get: [pageForBrowsers(parts, isShared), takesNoQuery, show] });
}

function isNotFound(thrown: unknown): boolean {
  return toBaowenError(thrown).code === 'shared_not_found';
}
