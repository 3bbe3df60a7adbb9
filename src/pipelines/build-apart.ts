import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import type { Config } from '../config.ts';
import { BaowenError, type ErrorCode } from '../errors.ts';
import type { BuildProgress, BuildReport } from '../types/index-build.ts';
import { forkProgram } from './fork-program.ts';

/** What the process that builds is told. */
export interface BuildOrder {
  readonly config: Config;
  /** True to take nothing over from the published index. */
  readonly isFresh: boolean;
}

/** What it tells: any number of times how far it is, then how it ended. */
export type BuildNews =
  | { readonly type: 'progress'; readonly progress: BuildProgress }
  | { readonly type: 'done'; readonly report: BuildReport }
  | { readonly type: 'failed'; readonly error: BuildError };

interface BuildError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly isRetryable: boolean;
}

/** Where both want the same processor, answers get three quarters of it. */
const PRIORITY = 5;

/**
 * Builds an index in a process of its own, so that no answer waits for it, its memory is given back when it ends, and
 * what kills it kills no server.
 * @param program the file that builds, see `src/builder/main.ts`
 * @param signal ends the build; the published snapshot stays
 * @throws BaowenError what the build throws, `build_ended` when its process ended before the build did
 */
export async function buildApart(
  program: string,
  order: BuildOrder,
  onProgress: (progress: BuildProgress) => void,
  signal: AbortSignal,
): Promise<BuildReport> {
  const child = forkProgram(program, signal);
  lowerPriority(child);
  return await new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const news = message as BuildNews;
      if (news.type === 'progress') onProgress(news.progress);
      else if (news.type === 'done') resolve(news.report);
      else reject(toError(news.error));
    });
    // one that was started is waited for: until it has ended, it may still write
    child.on('error', (cause) => child.pid ?? reject(ended(String(cause), cause)));
    child.on('exit', (status, killedBy) => reject(ended(killedBy ?? `status ${status}`)));
    child.send(order, (error) => {
      if (error) reject(ended(error.message, error));
    });
  });
}

/** Not everywhere allowed, nowhere needed. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, PRIORITY);
  } catch {
    // it then competes with the answers
  }
}

function toError({ code, message, details, isRetryable }: BuildError): BaowenError {
  return new BaowenError(code, message, { details, isRetryable });
}

function ended(how: string, cause?: unknown): BaowenError {
  return new BaowenError(
    'build_ended',
    `The process that built the index ended before it was done (${how}). The old index stays; build again, with more memory if it was killed for want of it.`,
    { cause, details: { how }, isRetryable: true },
  );
}
