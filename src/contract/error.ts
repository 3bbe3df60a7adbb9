import { z } from 'zod';
import type { Wire } from './wire.ts';

/** Body of every error answer, and data of the stream's `error` event. */
export const errorResponseSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }),
});
export type ErrorResponse = Wire<typeof errorResponseSchema>;
