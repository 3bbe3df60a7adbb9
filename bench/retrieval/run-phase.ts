import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What every phase is told. */
export interface PhaseTask {
  /** Holds the index and what phases leave for each other. */
  readonly folder: string;
  readonly [more: string]: unknown;
}

/**
 * Runs one phase in a process of its own, so that the memory of one does not count for another.
 * @param phase name of a file beside this one
 * @returns what it leaves; undefined when it fails, for a library that cannot do it stops no other
 */
export function runPhase<T>(phase: string, task: PhaseTask): T | undefined {
  const result = path.join(task.folder, `${phase}.json`);
  fs.rmSync(result, { force: true });
  const script = path.join(import.meta.dirname, `${phase}.ts`);
  const node = ['--expose-gc', '--max-old-space-size=14000', '--import', 'tsx', script, JSON.stringify(task), result];
  try {
    execFileSync(process.execPath, node, { stdio: ['ignore', 'ignore', 'inherit'] });
    return JSON.parse(fs.readFileSync(result, 'utf8')) as T;
  } catch (error) {
    console.log(`  ${phase} failed: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}

/** What a phase was told, within its process. */
export function phaseTask<T extends PhaseTask>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

/** Leaves what a phase found, within its process. */
export function leave(result: unknown): void {
  fs.writeFileSync(process.argv[3] ?? '', JSON.stringify(result));
}
