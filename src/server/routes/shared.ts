import type { Express, Request, Response } from 'express';
import { readBody } from '../../contract/read-request.ts';
import { shareRequestSchema, type ShareResponse } from '../../contract/shared.ts';
import { BaowenError } from '../../errors.ts';
import { readJsonBody } from '../json-body.ts';
import { sharedView } from '../kept/shared-view.ts';
import { pageForBrowsers } from '../page-for-browsers.ts';
import { addRoute } from '../route.ts';
import { servedSnapshot } from '../served-snapshot.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

const MAX_BODY_BYTES = 1_000;
/** Other addresses are no file's name and are not looked for. */
const ID = /^[\w-]{1,64}$/;

/** `POST /shared`, `GET /shared/:id`: one answer under an address of its own, beside the archive as it is now. */
export function addSharedRoutes(server: Express, parts: ServerParts): void {
  const { app, limiter, recentAnswers, sharedAnswers } = parts;

  async function share(request: Request, response: Response): Promise<void> {
    const { answerId } = readBody(shareRequestSchema, request.body);
    const answer = recentAnswers.find(answerId);
    if (!answer) {
      await sharedAnswers.read(answerId).catch(() => {
        throw new BaowenError('answer_forgotten', `${answerId} is none of the last answers of this server`);
      });
    } else await sharedAnswers.keep(answer);
    const body: ShareResponse = { id: answerId, url: `/shared/${answerId}` };
    response.status(201).json(body);
  }

  async function read(id: string) {
    if (!ID.test(id)) throw new BaowenError('shared_not_found', id);
    return await sharedAnswers.read(id);
  }

  const isKept = (id: string): Promise<boolean> =>
    read(id).then(
      () => true,
      () => false,
    );

  async function show(request: Request, response: Response): Promise<void> {
    const id = String(request.params['id']);
    const record = await read(id);
    response.json(sharedView(id, record, servedSnapshot(app)));
  }

  addRoute(server, '/shared', { post: [limiter, takesNoQuery, ...readJsonBody(MAX_BODY_BYTES), share] });
  addRoute(server, '/shared/:id', { get: [pageForBrowsers(parts, isKept), takesNoQuery, show] });
}
