import type { Request, RequestHandler, Response } from 'express';
import { sendPage } from './routes/page.ts';
import type { ServerParts } from './server-parts.ts';

/** A permalink opened in a browser gives the chat page, which then asks for the same address as JSON. */
export function pageForBrowsers({ webRoot }: ServerParts): RequestHandler {
  return (request: Request, response: Response, next) => {
    response.vary('Accept');
    if (request.accepts(['application/json', 'text/html']) === 'text/html') sendPage(webRoot, response, next);
    else next();
  };
}
