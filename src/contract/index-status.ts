import { z } from 'zod';
import { dateSchema } from './parts.ts';
import type { Wire } from './wire.ts';

const countsSchema = z.object({
  issues: z.int(),
  pages: z.int(),
  articles: z.int(),
  passages: z.int(),
  terms: z.int(),
});
const failureSchema = z.object({ file: z.string(), code: z.string(), message: z.string() });
const datesSchema = z.object({ from: dateSchema.nullable(), to: dateSchema.nullable() });

/** `GET /index`. */
export const indexStatusSchema = z.object({
  indexId: z.string().nullable(),
  builtAt: z.string().nullable(),
  counts: countsSchema.nullable(),
  coverage: datesSchema.nullable(),
  failures: z.array(failureSchema),
  settings: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  /** Other snapshots on the disk, newest first, which `POST /index/rollback` can go back to. */
  snapshots: z.array(z.object({ indexId: z.string(), builtAt: z.string() })),
  /** Why what is published is not what is served; absent when it is. */
  refused: z.object({ code: z.string(), message: z.string(), file: z.string().exactOptional() }).optional(),
  /** Articles that are not shown, because they were withdrawn. */
  withdrawn: z.int(),
  isBuilding: z.boolean(),
  /** While building: pages read so far and in all, and the share of its time that the build has behind it. */
  progress: z.object({ done: z.int(), pages: z.int(), share: z.number().min(0).max(1) }).optional(),
  /** Why the last build in this process failed; absent when it did not. */
  lastError: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type IndexStatus = Wire<typeof indexStatusSchema>;

/** Body of `POST /index/rebuild`; there need be none. */
export const rebuildRequestSchema = z.strictObject({
  /** True to take nothing over from the index before. */
  fresh: z.boolean().optional(),
});
/** `POST /index/rebuild` answers 202 with this; the end is told by `GET /index/events` and `GET /index`. */
export const rebuildStartedSchema = z.object({ started: z.literal(true) });

/** Body of `POST /index/rollback`; without an id, or without a body, the newest snapshot older than the published one. */
export const rollbackRequestSchema = z.strictObject({ indexId: z.string().optional() });
/** `POST /index/rollback`: what is served now. */
export const rolledBackSchema = z.object({ indexId: z.string() });

/** How a build goes, each step under its `type`. */
export const buildProgressSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), pages: z.int() }),
  z.object({ type: z.literal('page'), done: z.int(), pages: z.int(), file: z.string() }),
  z.object({ type: z.literal('embedded'), done: z.int(), passages: z.int() }),
  z.object({ type: z.literal('failed-page'), failure: failureSchema }),
  z.object({
    type: z.literal('stage'),
    stage: z.enum(['assembling', 'comparing', 'splitting', 'inverting', 'noting', 'writing']),
  }),
  z.object({ type: z.literal('verifying') }),
  z.object({ type: z.literal('share'), share: z.number().min(0).max(1) }),
  z.object({
    type: z.literal('published'),
    report: z.object({
      buildId: z.string(),
      counts: countsSchema,
      coverage: datesSchema,
      failures: z.array(failureSchema),
      reusedVectors: z.int(),
      durationMs: z.number(),
    }),
  }),
]);

/** Data of the events of `GET /index/events`: a build's progress, and which index is served from now on, whoever made it so. */
export const indexEventSchema = z.discriminatedUnion('type', [
  buildProgressSchema,
  z.object({ type: z.literal('serving'), indexId: z.string() }),
]);
