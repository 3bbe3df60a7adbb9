import fs from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openApiDocument } from '../../src/server/openapi.ts';
import { openArchive } from '../support/archive.ts';
import { requestsTo } from '../support/fuzz-requests.ts';
import { complaintAbout } from '../support/send-fuzzed.ts';
import { serve } from './serving.ts';
import { tinyArchive } from './tiny-archive.ts';

/** `npm run bench:fuzz-service` sends more, each time others. */
const [RUNS, SEED] = [300, 20_261_122];
const IDS = ['shili-ribao-2024-05-06', 'shili-ribao-2024-05-06-p01', 'shili-ribao-2024-05-06-p01-a02'];

it('whatever is sent to any route gets an answer that is documented', { timeout: 60_000 }, async () => {
  const { folder, env } = await tinyArchive();
  await using app = await openArchive(env.CORPUS_DIR, { PORT: '0', DATA_DIR: path.join(folder, 'data') });
  const { port } = await serve(app);
  const requests = requestsTo(openApiDocument('0'), IDS);
  const batch = fc.sample(requests, { numRuns: RUNS, seed: SEED });
  const told = await Promise.all(
    batch.map(async (request) => ({ request, complaint: await complaintAbout(port, request) })),
  );
  expect(told.filter(({ complaint }) => complaint !== undefined)).toEqual([]);
  await fs.rm(folder, { recursive: true, force: true });
});
