import type { Express } from 'express';
import { openApiDocument } from '../openapi.ts';
import { packageVersion } from '../../package-root.ts';
import { addRoute } from '../route.ts';

/** `GET /openapi.json`: what this server offers, for programs. */
export function addOpenApiRoute(server: Express): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  addRoute(server, '/openapi.json', {
    get: (_request, response) => void response.json((document ??= openApiDocument(packageVersion()))),
  });
}
