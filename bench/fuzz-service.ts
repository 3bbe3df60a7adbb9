// Sends the running service requests of every sort, made from its own openapi.json, and raw bytes:
//   npm run bench:fuzz-service -- [--requests 20000] [--seed N] [--json FILE]
// Prints the seed, what went wrong and how memory grew; ends with status 1 when anything went wrong or the service did.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { requestsTo } from '../test/support/fuzz-requests.ts';
import { complaintAbout, complaintAboutBytes } from '../test/support/send-fuzzed.ts';
import { startService } from './support/service-process.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'string' },
  },
});
const ROOT = path.resolve(import.meta.dirname, '..');
const AT_ONCE = 12;
/** One in so many is no request at all. */
const RAW = 8;
const BATCH = 1_000;

const seed = Number(values.seed);
console.log(`seed ${seed}`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-fuzz-'));
const settings = {
  CORPUS_DIR: path.join(ROOT, 'corpus'),
  DATA_DIR: path.join(folder, 'data'),
  ADMIN_TOKEN: 'not-told-to-anyone',
};
await using service = await startService(path.join(folder, 'index'), settings);
const port = Number(new URL(service.url).port);
const openApi = (await (await fetch(`${service.url}/openapi.json`)).json()) as object;
const { issues } = (await (await fetch(`${service.url}/issues`)).json()) as {
  readonly issues: readonly { readonly id: string }[];
};
const requests = requestsTo(
  openApi,
  issues.flatMap(({ id }) => [id, `${id}-p01`, `${id}-p01-a01`]),
);
const lines = fc.constantFrom(
  'GET / HTTP/1.1\r\n',
  'POST /ask HTTP/1.1\r\n',
  'Host: x\r\n',
  'Transfer-Encoding: chunked\r\n',
  '\r\n',
  '0\r\n',
);
const bytes = fc.array(fc.oneof(lines, fc.uint8Array({ maxLength: 300 })), { minLength: 1, maxLength: 8 });

const complaints: string[] = [];
const memoryMiB: number[] = [];
const total = Number(values.requests);
for (let sent = 0; sent < total; sent += BATCH) {
  const count = Math.min(BATCH, total - sent);
  const batch = fc.sample(fc.tuple(requests, bytes), { numRuns: count, seed: seed + sent });
  let next = 0;
  const send = async (): Promise<void> => {
    while (next < batch.length) {
      const n = next++;
      const [request, raw] = batch[n] ?? [];
      if (!request || !raw) return;
      const complaint = await (n % RAW === 0 ? complaintAboutBytes(port, raw) : complaintAbout(port, request));
      if (complaint !== undefined) complaints.push(`${complaint}\n  ${JSON.stringify(n % RAW === 0 ? raw : request)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  memoryMiB.push(service.memoryMiB('VmRSS'));
  console.log(`${sent + count} requests, ${complaints.length} complaints, ${memoryMiB.at(-1)} MiB`);
}
const isAlive = (await fetch(`${service.url}/healthz`)).ok;
for (const complaint of complaints.slice(0, 20)) console.log(complaint);
// The first quarter fills caches and lets the compiler work.
const settled = memoryMiB[Math.floor(memoryMiB.length / 4)] ?? 0;
const result = {
  ...circumstances(),
  seed,
  requests: total,
  complaints: complaints.length,
  isAlive,
  settledMiB: settled,
  memoryMiB,
};
console.log(JSON.stringify(result, null, 2));
writeReport('fuzz-service', result, values.json);
fs.rmSync(folder, { recursive: true, force: true });
process.exitCode = complaints.length > 0 || !isAlive ? 1 : 0;
