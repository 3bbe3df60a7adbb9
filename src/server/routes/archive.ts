import type { Express, RequestHandler } from 'express';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import { articleView } from '../archive/article-view.ts';
import { calendar } from '../archive/calendar.ts';
import { issueContents } from '../archive/issue-contents.ts';
import { pageView } from '../archive/page-view.ts';
import { sectionList } from '../archive/section-list.ts';
import { pageForBrowsers } from '../page-for-browsers.ts';
import { addRoute } from '../route.ts';
import { servedSnapshot } from '../served-snapshot.ts';
import type { ServerParts } from '../server-parts.ts';
import { takesNoQuery } from '../takes-no-query.ts';

/** `GET /issues`, `/sections`, `/issues/:id`, `/articles/:id`, `/pages/:id`: the archive as it is. */
export function addArchiveRoutes(server: Express, parts: ServerParts): void {
  const json =
    (view: (store: PassageStore, id: string) => unknown): RequestHandler =>
    (request, response) => {
      response.json(view(servedSnapshot(parts.app).store, String(request.params['id'])));
    };

  addRoute(server, '/issues', {
    get: [takesNoQuery, (_request, response) => void response.json(calendar(servedSnapshot(parts.app)))],
  });
  addRoute(server, '/sections', {
    get: [takesNoQuery, (_request, response) => void response.json(sectionList(servedSnapshot(parts.app).store))],
  });
  /** Before the first build the page says that there is no index, which is no reason to forget the address. */
  const holds = (find: (store: PassageStore, id: string) => unknown) => (id: string) => {
    const store = parts.app.snapshot()?.store;
    return !store || find(store, id) !== undefined;
  };
  const issuePage = pageForBrowsers(
    parts,
    holds((store, id) => store.issue(id)),
  );
  addRoute(server, '/issues/:id', { get: [issuePage, takesNoQuery, json(issueContents)] });
  const articlePage = pageForBrowsers(
    parts,
    holds((store, id) => store.article(id)),
  );
  addRoute(server, '/articles/:id', { get: [articlePage, takesNoQuery, json(articleView)] });
  const printedPage = pageForBrowsers(
    parts,
    holds((store, id) => store.page(id)),
  );
  addRoute(server, '/pages/:id', { get: [printedPage, takesNoQuery, json(pageView)] });
}
