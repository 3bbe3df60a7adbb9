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
  const { app } = parts;
  addRoute(server, '/issues', {
    get: [takesNoQuery, (_request, response) => void response.json(calendar(servedSnapshot(app)))],
  });
  addRoute(server, '/sections', {
    get: [takesNoQuery, (_request, response) => void response.json(sectionList(servedSnapshot(app).store))],
  });

  /** @param find undefined where there is nothing of this id */
  function addPermalink(path: string, find: Look, view: Look): void {
    // Before the first build the page says that there is no index, which is no reason to forget the address.
    const holds = (id: string): boolean => {
      const store = app.snapshot()?.store;
      return !store || find(store, id) !== undefined;
    };
    const json: RequestHandler = (request, response) => {
      response.json(view(servedSnapshot(app).store, String(request.params['id'])));
    };
    addRoute(server, path, { get: [pageForBrowsers(parts, holds), takesNoQuery, json] });
  }
  addPermalink('/issues/:id', (store, id) => store.issue(id), issueContents);
  addPermalink('/articles/:id', (store, id) => store.article(id), articleView);
  addPermalink('/pages/:id', (store, id) => store.page(id), pageView);
}

type Look = (store: PassageStore, id: string) => unknown;
