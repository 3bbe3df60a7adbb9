import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** When, on what machine and with what code something was measured. */
export function circumstances(): { readonly at: string; readonly commit: string; readonly machine: string } {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  return {
    at: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    machine: `${os.availableParallelism()} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  };
}

/**
 * Writes a result as JSON, by default into `bench/results/`, and says where.
 * @param name what was measured, part of the file's name
 */
export function writeReport<T extends { readonly at: string }>(name: string, result: T, file?: string): void {
  const target = file ?? path.join(ROOT, 'bench/results', `${name}-${result.at.replaceAll(':', '')}.json`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written to ${path.relative(process.cwd(), target)}`);
}
