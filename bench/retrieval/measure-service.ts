import { startService } from '../support/service-process.ts';
import { spread } from './quantile.ts';

/** The service as it is run: compiled, without what a bench needs beside it. */
export interface ServiceResult {
  /** Resident memory in MiB when it is ready, after the questions, and at its highest; 0 where the system does not tell. */
  readonly memory: Readonly<Record<'ready' | 'asked' | 'highest', number>>;
  readonly readySeconds: number;
  /** Of `GET /search`, one after another. */
  readonly ms: { readonly p50: number; readonly p95: number };
}

const WARM_UP = 40;

/** Serves an index and asks it questions. The service must have been compiled. */
export async function measureService(indexDir: string, questions: readonly string[]): Promise<ServiceResult> {
  await using service = await startService(indexDir);
  const ready = service.memoryMiB('VmRSS');
  const ms: number[] = [];
  for (const [i, q] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
    const started = performance.now();
    const response = await fetch(`${service.url}/search?${new URLSearchParams({ q })}`);
    if (!response.ok) throw new Error(`/search answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
    if (i >= WARM_UP) ms.push(performance.now() - started);
  }
  const memory = { ready, asked: service.memoryMiB('VmRSS'), highest: service.memoryMiB('VmHWM') };
  return { memory, readySeconds: service.readySeconds, ms: spread(ms) };
}
