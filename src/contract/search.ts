import { z } from 'zod';
import {
  articleRefSchema,
  filtersSchema,
  forwards,
  fromDigits,
  issueRefSchema,
  limitsSchema,
  notesSchema,
  periodSchema,
  queryExpansionSchema,
  sourceSchema,
} from './parts.ts';
import type { Wire } from './wire.ts';

/** Query string of `GET /search`. */
export const searchRequestSchema = forwards(
  filtersSchema.extend({
    q: z.string(),
    k: fromDigits(z.int().min(1).max(100).default(10)),
  }),
);
export type SearchRequest = Wire<typeof searchRequestSchema>;

export const searchResponseSchema = z.object({
  passages: z.array(
    z.object({
      rank: z.int().min(1),
      passageId: z.string(),
      text: z.string(),
      label: z.string(),
      source: sourceSchema,
      /** Present when the passage runs on in another page file. */
      continued: z.array(sourceSchema).optional(),
      article: articleRefSchema,
      issue: issueRefSchema,
      scores: z.object({
        bm25Score: z.number().optional(),
        bm25Rank: z.number().optional(),
        cosine: z.number().optional(),
        cosineRank: z.number().optional(),
        rerankScore: z.number().optional(),
        shares: z.record(z.string(), z.number()).optional(),
      }),
    }),
  ),
  query: z.object({
    text: z.string(),
    words: z.array(z.string()),
    phrases: z.array(z.string()),
    filters: filtersSchema,
    periods: z.array(periodSchema),
    limits: limitsSchema,
    expansions: z.array(queryExpansionSchema),
    notes: notesSchema,
  }),
  /** Passages found before the list was cut to `k`. */
  total: z.int(),
});
export type SearchResponse = Wire<typeof searchResponseSchema>;
