import { z } from 'zod';
import { fromDigits } from './parts.ts';
import { idSchema } from './shared.ts';
import type { Wire } from './wire.ts';

/** What an answer can be blamed for, apart from what the reader writes. */
export const feedbackReasonSchema = z.enum(['off-topic', 'wrong-source', 'incomplete', 'wrong-facts', 'other']);
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;

/** Body of `POST /feedback`. */
export const feedbackRequestSchema = z.strictObject({
  answerId: idSchema,
  indexId: idSchema,
  rating: z.enum(['up', 'down']),
  reason: feedbackReasonSchema.optional(),
  comment: z.string().max(1_000).optional(),
  /** As the reader asked it, when the reader lets it be kept. */
  question: z.string().max(2_000).optional(),
});
export type FeedbackRequest = Wire<typeof feedbackRequestSchema>;

/** `POST /feedback` answers 201 with this once the words are on the disk. */
export const feedbackStoredSchema = z.object({ stored: z.literal(true) });

/** A line of the feedback file. */
export const feedbackEntrySchema = feedbackRequestSchema.extend({ at: z.iso.datetime() });
export type FeedbackEntry = Wire<typeof feedbackEntrySchema>;

/** Query string of `GET /feedback`. */
export const feedbackQuerySchema = z.strictObject({
  limit: fromDigits(z.int().min(1).max(200).default(50)),
  /** `next` of the page before. */
  before: fromDigits(z.int().min(0).optional()),
});
export type FeedbackQuery = Wire<typeof feedbackQuerySchema>;

/** `GET /feedback`: newest first. `next` asks for what comes after; absent at the end. */
export const feedbackResponseSchema = z.object({
  entries: z.array(feedbackEntrySchema),
  up: z.int(),
  down: z.int(),
  next: z.int().exactOptional(),
});
export type FeedbackResponse = Wire<typeof feedbackResponseSchema>;
