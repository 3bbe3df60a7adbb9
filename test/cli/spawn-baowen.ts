import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from '../../scripts/build-stamp.mjs';
import type { Finished } from './baowen.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The built program, as users run it; from source when the build is older than that, which takes seconds longer. */
export const PROGRAM = isBuilt(ROOT)
  ? [path.join(ROOT, 'bin/baowen.mjs')]
  : ['--import', import.meta.resolve('tsx'), path.join(ROOT, 'src/cli/main.ts')];

export interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with all of standard output so far; may act on the process. */
  readonly onOutput?: (stdout: string, process: ChildProcess) => void;
}

/** Runs the command line in a process of its own, with no settings but those given. */
export function spawnBaowen(
  args: readonly string[],
  { env = {}, cwd = ROOT, onOutput }: SpawnOptions = {},
): Promise<Finished> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...PROGRAM, ...args], {
    cwd,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onOutput?.(stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
