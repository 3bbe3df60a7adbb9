import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { spread } from './quantile.ts';

/** The service as it is run: compiled, without what a bench needs beside it. */
export interface ServiceResult {
  /** Resident memory in MiB when it is ready, after the questions, and at its highest; 0 where the system does not tell. */
  readonly memory: Readonly<Record<'ready' | 'asked' | 'highest', number>>;
  readonly readySeconds: number;
  /** Of `GET /search`, one after another. */
  readonly ms: { readonly p50: number; readonly p95: number };
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const WARM_UP = 40;

/** Serves an index and asks it questions. The service must have been compiled. */
export async function measureService(indexDir: string, questions: readonly string[]): Promise<ServiceResult> {
  const { PATH = '' } = process.env;
  const settings = { INDEX_DIR: indexDir, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'silent' };
  const began = performance.now();
  const service = spawn(process.execPath, [path.join(ROOT, 'bin/baowen.mjs'), 'serve', '--json'], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await urlOf(service.stdout);
    const readySeconds = Math.round((performance.now() - began) / 100) / 10;
    const ready = memoryMiB(service.pid, 'VmRSS');
    const ms: number[] = [];
    for (const [i, q] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
      const started = performance.now();
      const response = await fetch(`${url}/search?${new URLSearchParams({ q })}`);
      if (!response.ok) throw new Error(`/search answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      if (i >= WARM_UP) ms.push(performance.now() - started);
    }
    const memory = { ready, asked: memoryMiB(service.pid, 'VmRSS'), highest: memoryMiB(service.pid, 'VmHWM') };
    return { memory, readySeconds, ms: spread(ms) };
  } finally {
    service.kill();
  }
}

/** The service's first line, when it can be asked. */
async function urlOf(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of readline.createInterface({ input: stdout })) {
    return (JSON.parse(line) as { readonly url: string }).url;
  }
  throw new Error('The service ended before it was ready.');
}

function memoryMiB(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return 0;
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(fs.readFileSync(status, 'utf8'))?.[1];
  return Math.round(Number(kibibytes ?? 0) / 1024);
}
