import { z } from 'zod';
import type { Wire } from './wire.ts';

const count = z.int().min(0);
const milliseconds = z.number().min(0);

/** `GET /stats`: how answering goes, for the archivist. Counts are since `since`, when the server started. */
export const statsSchema = z.object({
  since: z.iso.datetime(),
  answers: z.object({
    /** Every question that got an answer or a refusal. */
    total: count,
    refused: count,
    /** Those of `total` that were kept from when the same was asked before. */
    cached: count,
    /** Answers that ended in an error which was not the asker's. */
    failed: count,
    /** Questions turned away because too many others were waiting. */
    turnedAway: count,
  }),
  /** The last answers, waiting included; percentiles are null while there are none. */
  recent: z.object({
    answers: count,
    p50Ms: milliseconds.nullable(),
    p95Ms: milliseconds.nullable(),
    p99Ms: milliseconds.nullable(),
    /** How long each of the last took, the latest last; at most 100. */
    latenciesMs: z.array(milliseconds).max(100),
  }),
  /** Answers being made, and questions that wait for their turn. */
  load: z.object({ running: count, waiting: count }),
  /** `paused`: it failed too often in a row, and answers are quoted from the archive meanwhile. */
  modelService: z.enum(['none', 'working', 'paused']),
  /** Of the process. */
  memoryBytes: count,
});
export type Stats = Wire<typeof statsSchema>;
