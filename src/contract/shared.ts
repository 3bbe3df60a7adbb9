import { z } from 'zod';
import { answerSchema } from './ask.ts';
import type { Wire } from './wire.ts';

/** Ids that the server gives out: safe in addresses and as names of files. */
export const idSchema = z.string().regex(/^[\w-]{1,64}$/, 'must be an id this server gave out');

/** Body of `POST /shared`: an answer is shared by its id alone, so that nobody can put words into the server's mouth. */
export const shareRequestSchema = z.strictObject({ answerId: idSchema });

/** `POST /shared`: the address to pass on. The same answer is always shared under the same address. */
export const shareResponseSchema = z.object({ id: z.string(), url: z.string() });
export type ShareResponse = Wire<typeof shareResponseSchema>;

/** What of an answer is kept: no questions to go on with, and not how long it took. */
export const sharedAnswerSchema = answerSchema.omit({ suggestions: true, cached: true, timings: true });
export type SharedAnswer = Wire<typeof sharedAnswerSchema>;

/**
 * How a citation stands to the archive as it is now: its words are still there; the article no longer has them; the
 * article is gone, and then nothing of it is quoted.
 */
export const standingSchema = z.enum(['unchanged', 'changed', 'gone']);
export type Standing = z.infer<typeof standingSchema>;

/** `GET /shared/:id`. */
export const sharedResponseSchema = z.object({
  id: z.string(),
  sharedAt: z.iso.datetime(),
  answer: sharedAnswerSchema,
  /** Whether another index is served now than the one it was answered from. */
  archiveChanged: z.boolean(),
  /** The index served now. */
  indexId: z.string(),
  /** One for each citation of the answer, in their order. */
  standings: z.array(z.object({ n: z.int(), standing: standingSchema })),
});
export type SharedResponse = Wire<typeof sharedResponseSchema>;
