import type { Express, RequestHandler } from 'express';
import { BaowenError } from '../errors.ts';

/** What a path answers to. */
export type Methods = Readonly<Partial<Record<'get' | 'post' | 'delete', RequestHandler | readonly RequestHandler[]>>>;

/** Adds a path; other methods get `method_not_allowed` with `Allow`, and OPTIONS the same header with 204. */
export function addRoute(server: Express, path: string, methods: Methods): void {
  const route = server.route(path);
  if (methods.get) route.get(...[methods.get].flat());
  if (methods.post) route.post(...[methods.post].flat());
  if (methods.delete) route.delete(...[methods.delete].flat());
  const own = Object.keys(methods).flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()));
  const allow = [...own, 'OPTIONS'].join(', ');
  route.all((request, response) => {
    response.set('Allow', allow);
    if (request.method !== 'OPTIONS') {
      throw new BaowenError('method_not_allowed', `${request.method} ${path}; allowed: ${allow}`);
    }
    response.status(204).end();
  });
}
