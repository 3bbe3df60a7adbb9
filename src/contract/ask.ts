import { z } from 'zod';
import {
  articleRefSchema,
  coverageSchema,
  filtersSchema,
  forwards,
  issueRefSchema,
  limitsSchema,
  notesSchema,
  periodSchema,
  queryExpansionSchema,
  sourceSchema,
  verdictSchema,
} from './parts.ts';
import type { Wire } from './wire.ts';

/** How much history a request may carry; older turns are the client's to drop. */
export const MAX_HISTORY_TURNS = 40;
const MAX_TURN_CHARS = 20_000;

/** Body of `POST /ask`. The question's length limit is a setting and is checked apart, with its own error code. */
export const askRequestSchema = z.strictObject({
  question: z.string(),
  history: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().max(MAX_TURN_CHARS) }))
    .max(MAX_HISTORY_TURNS)
    .optional(),
  filters: forwards(filtersSchema).optional(),
  /** Number of pieces of evidence. */
  k: z.int().min(1).max(20).optional(),
});
export type AskRequest = Wire<typeof askRequestSchema>;

export const citationSchema = z.object({
  n: z.int().min(1),
  quote: z.string(),
  verdict: verdictSchema,
  passageId: z.string(),
  label: z.string(),
  source: sourceSchema,
  article: articleRefSchema,
  issue: issueRefSchema,
});

export const refusalSchema = z.object({
  reason: z.enum(['nothing-found', 'not-in-evidence', 'near-miss', 'nothing-verified']),
  check: z.string(),
  message: z.string(),
  coverage: coverageSchema,
  nearest: z.array(z.object({ article: articleRefSchema, issue: issueRefSchema })),
});

/** Body of the answer to `POST /ask`; the stream's `answer` event carries the same under `answer`. */
export const answerSchema = z.object({
  answerId: z.string(),
  question: z.string(),
  standaloneQuestion: z.string(),
  notes: notesSchema,
  answer: z.string(),
  refused: z.boolean(),
  refusal: refusalSchema.optional(),
  citations: z.array(citationSchema),
  sentences: z.array(z.object({ text: z.string(), citations: z.array(z.int()), verdict: verdictSchema })),
  mode: z.enum(['extractive', 'llm']),
  model: z.string(),
  prompts: z.string().optional(),
  notice: z.string().optional(),
  suggestions: z.array(z.string()).max(3),
  cached: z.boolean(),
  indexId: z.string(),
  timings: z.record(z.string(), z.number()),
});

const answerTypeSchema = z.enum([
  'who',
  'when',
  'where',
  'number',
  'list',
  'definition',
  'how',
  'why',
  'suggestion',
  'yes-no',
  'comparison',
  'published',
  'other',
]);

const evidenceCardSchema = z.object({
  n: z.int().min(1),
  passageId: z.string(),
  label: z.string(),
  article: articleRefSchema,
  issue: issueRefSchema,
});

/** Events of the stream, each sent under its `type` as the event's name with the rest as JSON data. */
export const answerEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('query'),
    answerId: z.string(),
    question: z.string(),
    standaloneQuestion: z.string(),
    answerTypes: z.array(answerTypeSchema),
    filters: filtersSchema,
    periods: z.array(periodSchema),
    limits: limitsSchema,
    expansions: z.array(queryExpansionSchema),
    notes: notesSchema,
  }),
  z.object({ type: z.literal('evidence'), evidence: z.array(evidenceCardSchema) }),
  z.object({ type: z.literal('delta'), text: z.string() }),
  z.object({ type: z.literal('citation'), citation: citationSchema }),
  z.object({ type: z.literal('answer'), answer: answerSchema }),
  z.object({
    type: z.literal('error'),
    error: z.object({ code: z.string(), message: z.string(), requestId: z.string().optional() }),
  }),
]);
