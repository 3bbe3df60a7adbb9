import { z } from 'zod';

/** Body of every error answer, and data of the stream's `error` event. */
export const errorResponseSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }),
});
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
