import { z } from 'zod';
import type { Wire } from './wire.ts';

/** `GET /examples`: questions to begin with, which the archive answers; fewer where it does not hold so many. */
export const examplesResponseSchema = z.object({ questions: z.array(z.string()).max(4) });
export type ExamplesResponse = Wire<typeof examplesResponseSchema>;
