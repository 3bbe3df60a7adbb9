import { z } from 'zod';

/** Building blocks shared by several messages. Dates are `YYYY-MM-DD`; spans are half-open UTF-16 offsets. */
export const dateSchema = z.iso.date();
export const basisSchema = z.enum([
  'correction',
  'front-matter',
  'sidecar',
  'file-name',
  'printed',
  'inferred',
  'unknown',
]);
/** A number of a query string. Only digits make one: `1e3` and `0x10` are slips. */
export const fromDigits = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text), schema);
/** From 0 to 1. */
export const confidenceSchema = z.number().min(0).max(1);
/** When an undated issue seems to have appeared: the first and last day it may have been, and as a reader reads it. */
export const dateEstimateSchema = z.object({
  from: dateSchema,
  to: dateSchema,
  label: z.string(),
  evidence: z.string(),
});
export const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export const sourceSchema = z.object({ file: z.string(), spans: z.array(spanSchema) });
export const bylineSchema = z.object({ role: z.string(), names: z.array(z.string()) });
export const verdictSchema = z.enum(['verbatim', 'supported', 'unverified']);

export const issueRefSchema = z.object({
  id: z.string(),
  paper: z.string().nullable(),
  date: dateSchema.nullable(),
  dateBasis: basisSchema,
  dateConfidence: confidenceSchema,
  dateEstimate: dateEstimateSchema.exactOptional(),
  page: z.string().nullable(),
  pages: z.array(z.string()),
  pageBasis: basisSchema,
});

export const articleRefSchema = z.object({
  id: z.string(),
  headline: z.string(),
  section: z.string(),
  bylines: z.array(bylineSchema),
  url: z.string(),
});

export const filtersSchema = z.strictObject({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  section: z.string().max(100).optional(),
  page: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform((p) => p.padStart(2, '0'))
    .optional(),
});

/** What has a `from` and a `to`, but no range that runs backwards. */
export const forwards = <Schema extends z.ZodType<Pick<z.infer<typeof filtersSchema>, 'from' | 'to'>>>(
  schema: Schema,
) =>
  schema.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    error: 'from is later than to',
  });

/** Words looked for beside or instead of the question's own. */
export const queryExpansionSchema = z.object({
  kind: z.enum(['homophone', 'ocr', 'alias', 'synonym']),
  from: z.string(),
  to: z.string(),
  weight: z.number().min(0).max(1),
});
/** A stretch of days the question names; `span` is where in the stand-alone question. */
export const periodSchema = z.object({
  text: z.string(),
  span: spanSchema,
  from: dateSchema,
  to: dateSchema,
  basis: z.enum(['stated', 'relative', 'year-guessed']),
});
/** Where, when and by whom the question itself says it was printed; names are folded. */
export const limitsSchema = z.object({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  section: z.string().optional(),
  page: z.string().optional(),
  paper: z.string().exactOptional(),
  author: z.string().exactOptional(),
});
/** How the question was read, where that is not plain, for the reader: Chinese sentences without full stop. */
export const notesSchema = z.array(z.string());

export const coverageSchema = z.object({ from: dateSchema.nullable(), to: dateSchema.nullable(), issues: z.int() });
