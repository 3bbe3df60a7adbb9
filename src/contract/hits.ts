import { z } from 'zod';
import { articleTypeSchema, listedArticleSchema, sectionsResponseSchema } from './archive.ts';
import { filtersSchema, forwards, fromDigits, issueRefSchema, limitsSchema, notesSchema, spanSchema } from './parts.ts';
import type { Wire } from './wire.ts';

const matchSchema = z.enum(['all', 'most', 'any']);

/** Query string of `GET /hits`. */
export const hitsRequestSchema = forwards(
  filtersSchema.extend({
    q: z.string(),
    type: articleTypeSchema.optional(),
    match: matchSchema.optional(),
    sort: z.enum(['relevance', 'newest', 'oldest']).default('relevance'),
    offset: fromDigits(z.int().min(0).default(0)),
    limit: fromDigits(z.int().min(1).max(100).default(20)),
    /** The whole list as a file. */
    format: z.enum(['csv', 'json']).optional(),
  }),
);
export type HitsRequest = Wire<typeof hitsRequestSchema>;

/** An article found. Spans point into the text beside them. */
export const foundArticleSchema = z.object({
  /** Place in the list, from 1. */
  rank: z.int().min(1),
  article: listedArticleSchema,
  issue: issueRefSchema,
  label: z.string(),
  headlineMarks: z.array(spanSchema),
  /** Of the passage that holds most of what was looked for. */
  snippet: z.object({ text: z.string(), marks: z.array(spanSchema) }),
  passageId: z.string(),
  /** What was looked for, as this article prints it. */
  matched: z.array(z.string()),
});
export type FoundArticle = Wire<typeof foundArticleSchema>;

/** `GET /hits`. Counts of a kind are those the list would have without its own filter. */
export const hitsResponseSchema = z.object({
  total: z.int(),
  hits: z.array(foundArticleSchema),
  query: z.object({
    text: z.string(),
    match: matchSchema,
    /** What is looked for, folded, and the articles of the archive that hold it. */
    words: z.array(z.object({ text: z.string(), others: z.array(z.string()), articles: z.int() })),
    limits: limitsSchema,
    notes: notesSchema,
  }),
  /** Ascending. */
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), articles: z.int() })),
  undated: z.int(),
  sections: sectionsResponseSchema.shape.sections,
  types: z.array(z.object({ type: articleTypeSchema, articles: z.int() })),
  indexId: z.string(),
});
export type HitsResponse = Wire<typeof hitsResponseSchema>;

/** `GET /hits?format=json`. */
export const hitListSchema = z.array(foundArticleSchema);
