import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

/** The service as it is run: compiled, in a process of its own, on a free port. */
export interface ServiceProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  readonly readySeconds: number;
  /** Resident memory now and at its highest; 0 where the system does not tell. */
  memoryMiB(field: 'VmRSS' | 'VmHWM'): number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Serves an index. The program must have been compiled.
 * @param settings beside the index: environment variables
 * @param nodeOptions such as `--cpu-prof`, which writes when the service has ended
 */
export async function startService(
  indexDir: string,
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<ServiceProcess> {
  const { PATH = '' } = process.env;
  const env = { PATH, INDEX_DIR: indexDir, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'silent', ...settings };
  const began = performance.now();
  const service = spawn(process.execPath, [...nodeOptions, path.join(ROOT, 'bin/baowen.mjs'), 'serve', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  const url = await urlOf(service.stdout);
  return {
    url,
    pid: service.pid ?? 0,
    readySeconds: Math.round((performance.now() - began) / 100) / 10,
    memoryMiB: (field) => memoryMiB(service.pid, field),
    async [Symbol.asyncDispose]() {
      service.kill();
      await ended;
    },
  };
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
