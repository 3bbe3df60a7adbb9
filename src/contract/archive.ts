import { z } from 'zod';
import {
  articleRefSchema,
  basisSchema,
  bylineSchema,
  confidenceSchema,
  coverageSchema,
  dateEstimateSchema,
  dateSchema,
  issueRefSchema,
  sourceSchema,
  spanSchema,
} from './parts.ts';
import type { Wire } from './wire.ts';

export const articleTypeSchema = z.enum([
  'news',
  'commentary',
  'feature',
  'notice',
  'photo',
  'table',
  'brief',
  'continuation',
]);

/** An article in a list of them. */
export const listedArticleSchema = articleRefSchema.extend({ kicker: z.string(), type: articleTypeSchema });

const pageSchema = z.object({
  id: z.string(),
  file: z.string(),
  number: z.string().nullable(),
  numberBasis: basisSchema,
  title: z.string(),
});

export const issueSummarySchema = z.object({
  id: z.string(),
  paper: z.string().nullable(),
  date: dateSchema.nullable(),
  dateBasis: basisSchema,
  dateConfidence: confidenceSchema,
  dateEvidence: z.string(),
  dateEstimate: dateEstimateSchema.exactOptional(),
  edition: z.string(),
  pages: z.int(),
  articles: z.int(),
});

/** `GET /issues`: the calendar. `gaps` are runs of days without an issue between the first and the last dated one. */
export const issuesResponseSchema = z.object({
  issues: z.array(issueSummarySchema),
  coverage: coverageSchema,
  gaps: z.array(z.object({ from: dateSchema, to: dateSchema, days: z.int() })),
});
export type IssuesResponse = Wire<typeof issuesResponseSchema>;

/** What stands where an article was withdrawn; `POST /articles/:id/withdraw` answers with it. */
export const withdrawalSchema = z.object({ articleId: z.string(), date: dateSchema.nullable(), reason: z.string() });

/** Body of `POST /articles/:id/withdraw`, which need not be there. The reason is shown to readers. */
export const withdrawRequestSchema = z.strictObject({ reason: z.string().max(200).optional() });

/** `GET /sections`: what articles can be limited to as their section, most articles first. */
export const sectionsResponseSchema = z.object({
  /** At most 100. */
  sections: z.array(z.object({ section: z.string(), articles: z.int() })),
});
export type SectionsResponse = Wire<typeof sectionsResponseSchema>;

/** `GET /issues/:id`: the contents of an issue, and the issues of its paper before and after it. */
export const issueResponseSchema = z.object({
  issue: issueSummarySchema,
  pages: z.array(
    pageSchema.extend({
      articles: z.array(listedArticleSchema),
      /** Articles that were withdrawn; absent when none was. */
      withdrawn: z.array(withdrawalSchema).exactOptional(),
    }),
  ),
  previous: issueSummarySchema.optional(),
  next: issueSummarySchema.optional(),
});
export type IssueResponse = Wire<typeof issueResponseSchema>;

const cellSchema = z.object({ text: z.string(), span: spanSchema });

/** Every row has as many cells as there are columns. A cell's span points into the paragraphs' texts joined with line feeds. */
const tableSchema = z.object({
  title: z.string(),
  unit: z.string(),
  note: z.string(),
  columns: z.array(cellSchema),
  rows: z.array(z.array(cellSchema)),
});

/** `GET /articles/:id`. A paragraph's segments, glued, are its text; so any offset of a page file can be found in it. */
export const articleResponseSchema = z.object({
  article: z.object({
    id: z.string(),
    type: articleTypeSchema,
    kicker: z.string(),
    headline: z.string(),
    deck: z.string(),
    section: z.string(),
    subheads: z.array(z.string()),
    bylines: z.array(bylineSchema),
    dateline: z.string(),
    paragraphs: z.array(
      z.object({
        role: z.enum(['section', 'kicker', 'headline', 'deck', 'byline', 'subhead', 'body', 'caption', 'table-row']),
        text: z.string(),
        segments: z.array(z.object({ file: z.string(), span: spanSchema })),
      }),
    ),
    tables: z.array(tableSchema),
    url: z.string(),
  }),
  label: z.string(),
  issue: issueRefSchema,
  /** Why, where the issue's date is inferred; else empty. */
  dateEvidence: z.string(),
  pages: z.array(pageSchema.pick({ id: true, file: true, number: true })),
  sources: z.array(sourceSchema),
  /** Other printings of the same text, whole or cut down, by date; undated ones last. */
  variants: z.array(z.object({ article: articleRefSchema, issue: issueRefSchema })),
  previous: articleRefSchema.optional(),
  next: articleRefSchema.optional(),
});
export type ArticleResponse = Wire<typeof articleResponseSchema>;

/** `GET /pages/:id`: one page file as printed, with the spans of its articles. */
export const pageResponseSchema = z.object({
  page: pageSchema,
  issue: issueRefSchema,
  text: z.string(),
  articles: z.array(articleRefSchema.extend({ spans: z.array(spanSchema) })),
  furniture: z.array(spanSchema),
});
export type PageResponse = Wire<typeof pageResponseSchema>;
