import type { Express, RequestHandler } from 'express';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import { articleView } from '../archive/article-view.ts';
import { calendar } from '../archive/calendar.ts';
import { issueContents } from '../archive/issue-contents.ts';
import { pageView } from '../archive/page-view.ts';
import { pageForBrowsers } from '../page-for-browsers.ts';
import { addRoute } from '../route.ts';
import { servedSnapshot } from '../served-snapshot.ts';
import type { ServerParts } from '../server-parts.ts';

/** `GET /issues`, `/issues/:id`, `/articles/:id`, `/pages/:id`: the archive as it is. */
export function addArchiveRoutes(server: Express, parts: ServerParts): void {
  const json =
    (view: (store: PassageStore, id: string) => unknown): RequestHandler =>
    (request, response) => {
      response.json(view(servedSnapshot(parts.app).store, String(request.params['id'])));
    };

  addRoute(server, '/issues', {
    get: (_request, response) => void response.json(calendar(servedSnapshot(parts.app))),
  });
  addRoute(server, '/issues/:id', { get: [pageForBrowsers(parts), json(issueContents)] });
  addRoute(server, '/articles/:id', { get: [pageForBrowsers(parts), json(articleView)] });
  addRoute(server, '/pages/:id', { get: json(pageView) });
}
