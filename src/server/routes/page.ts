import fs from 'node:fs';
import path from 'node:path';
import express, { type Express, type NextFunction, type Response } from 'express';
import { addRoute } from '../route.ts';
import type { ServerParts } from '../server-parts.ts';

const NOT_BUILT =
  'The chat page is not built. Run "npm run build", then reload.\n聊天页面尚未构建，请运行 npm run build 后刷新。\n';

/** Addresses of the page that are nothing else; articles and issues share theirs with the interface for programs. */
const PAGES = ['/', '/archive', '/admin'];

/** `GET /`, `/archive`, `/admin`: the page, which draws what its address names, and its files. */
export function addPageRoute(server: Express, { webRoot }: ServerParts): void {
  for (const address of PAGES)
    addRoute(server, address, { get: (_request, response, next) => sendPage(webRoot, response, next) });
  server.use(express.static(webRoot, { index: false, redirect: false, setHeaders: setCaching }));
}

/** Sends the page's HTML, which is never cached: it names the hashed files of the current build. */
export function sendPage(webRoot: string, response: Response, next: NextFunction): void {
  if (!fs.existsSync(path.join(webRoot, 'index.html'))) {
    response.status(503).type('text/plain').send(NOT_BUILT);
    return;
  }
  const headers = { 'Cache-Control': 'no-cache' };
  response.sendFile('index.html', { root: webRoot, cacheControl: false, headers }, (error) => {
    if (error) next(error);
  });
}

/** Files in `assets/` carry a hash of their content in their name, so they never change. */
function setCaching(response: Response, file: string): void {
  const isHashed = path.basename(path.dirname(file)) === 'assets';
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
