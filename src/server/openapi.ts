import { OpenApiGeneratorV31, OpenAPIRegistry, zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';
import {
  articleResponseSchema,
  issueResponseSchema,
  issuesResponseSchema,
  issueSummarySchema,
  pageResponseSchema,
} from '../contract/archive.ts';
import { answerEventSchema, answerSchema, askRequestSchema, citationSchema, refusalSchema } from '../contract/ask.ts';
import { errorResponseSchema } from '../contract/error.ts';
import { buildProgressSchema, indexEventSchema, indexStatusSchema } from '../contract/index-status.ts';
import { foundArticleSchema, hitsResponseSchema } from '../contract/hits.ts';
import { articleRefSchema, issueRefSchema, sourceSchema } from '../contract/parts.ts';
import { searchResponseSchema } from '../contract/search.ts';
import { statsSchema } from '../contract/stats.ts';
import { DOCUMENTED_ROUTES } from './openapi-routes.ts';

type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** `GET /openapi.json`: every route, made from the schemas that also check the requests. */
export function openApiDocument(version: string): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  for (const [name, schema] of Object.entries(NAMED)) nameSchema(name, schema);
  for (const token of ['adminToken', 'metricsToken']) {
    registry.registerComponent('securitySchemes', token, { type: 'http', scheme: 'bearer' });
  }
  for (const route of DOCUMENTED_ROUTES) registry.registerPath(route);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Baowen 报问',
      version,
      description: "Ask a newspaper's archive in Chinese; every sentence of the answer names the article it rests on.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
  });
}

/** Schemas that get a name of their own instead of being spelt out wherever they occur. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Answer: answerSchema,
  AnswerEvent: answerEventSchema,
  ArticleRef: articleRefSchema,
  ArticleResponse: articleResponseSchema,
  AskRequest: askRequestSchema,
  BuildProgress: buildProgressSchema,
  Citation: citationSchema,
  ErrorResponse: errorResponseSchema,
  IndexEvent: indexEventSchema,
  FoundArticle: foundArticleSchema,
  HitsResponse: hitsResponseSchema,
  IndexStatus: indexStatusSchema,
  IssueRef: issueRefSchema,
  IssueResponse: issueResponseSchema,
  IssueSummary: issueSummarySchema,
  IssuesResponse: issuesResponseSchema,
  PageResponse: pageResponseSchema,
  Refusal: refusalSchema,
  SearchResponse: searchResponseSchema,
  Source: sourceSchema,
  Stats: statsSchema,
};

/** The contract knows nothing of OpenAPI, so names are attached from here, not with `.openapi()` there. */
function nameSchema(refId: string, schema: z.ZodType): void {
  if (!zodToOpenAPIRegistry.has(schema)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });
}
