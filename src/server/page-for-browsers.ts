import type { Request, RequestHandler, Response } from 'express';
import { sendPage } from './routes/page.ts';
import type { ServerParts } from './server-parts.ts';

/**
 * A permalink opened in a browser gives the chat page, which then asks for the same address as JSON; with status 404 when there
 * is nothing to show, so that nobody keeps the address for one that leads somewhere.
 * @param holds whether there is something of this id
 */
export function pageForBrowsers(
  { webRoot }: ServerParts,
  holds: (id: string) => boolean | Promise<boolean>,
): RequestHandler {
  return async (request: Request, response: Response, next) => {
    response.vary('Accept');
    if (request.accepts(['application/json', 'text/html']) !== 'text/html') return next();
    if (!(await holds(String(request.params['id'])))) response.status(404);
    sendPage(webRoot, response, next);
  };
}
