import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import type { CutBatch, PassageBatch } from '../indexing/cut-passages.ts';
import { forkProgram } from './fork-program.ts';
import type { Worker } from './share-out.ts';

/** What helpers do: orders and results by kind of work. */
export interface HelperWork {
  readonly cut: { readonly order: PassageBatch; readonly result: CutBatch };
}

/** What a helper is told: its answers are known by the number of the order. */
export interface HelperOrder<Kind extends keyof HelperWork = keyof HelperWork> {
  readonly number: number;
  readonly kind: Kind;
  readonly order: HelperWork[Kind]['order'];
}

/** What it answers; without a result where it failed. */
export interface HelperAnswer {
  readonly number: number;
  readonly result?: HelperWork[keyof HelperWork]['result'];
}

/** Whom a build may ask for help. */
export interface Help {
  /** The file that helpers run, see `src/builder/helper.ts`. */
  readonly program: string;
  readonly count: number;
  /** With fewer passages to be cut, helpers would have hardly started. */
  readonly leastPassages: number;
}

/** More would take more memory than time is worth: each has a dictionary of its own. */
const MOST_HELPERS = 3;

/** A helper for each processor that the build itself does not use. */
export function usualHelp(program: string): Help {
  return { program, count: Math.min(os.availableParallelism() - 1, MOST_HELPERS), leastPassages: 4_000 };
}

/** Other processes that take their share of a large build. */
export class Helpers {
  readonly #help: Help;
  #started: readonly Helper[] | undefined;

  constructor(help: Help) {
    this.#help = help;
  }

  /** Whether so many passages are worth their while. */
  areWorth(passages: number): boolean {
    return passages >= this.#help.leastPassages;
  }

  /** One worker a helper; they are started when they are first asked for. */
  workers<Kind extends keyof HelperWork>(
    kind: Kind,
  ): readonly Worker<HelperWork[Kind]['order'], HelperWork[Kind]['result']>[] {
    const { program, count } = this.#help;
    this.#started ??= Array.from({ length: count }, () => startHelper(program));
    return this.#started.map(
      ({ work }) =>
        (order) =>
          work(kind, order),
    );
  }

  /** Ends them, which gives their memory back. */
  end(): void {
    for (const { process } of this.#started ?? []) process.kill('SIGKILL');
    this.#started = undefined;
  }
}

interface Helper {
  readonly process: ChildProcess;
  /** Rejects when the helper failed, or has ended. */
  work<Kind extends keyof HelperWork>(
    kind: Kind,
    order: HelperWork[Kind]['order'],
  ): Promise<HelperWork[Kind]['result']>;
}

function startHelper(program: string): Helper {
  const process = forkProgram(program);
  const waiting = new Map<number, (answer: HelperAnswer) => void>();
  let ordered = 0;
  const answered = (answer: HelperAnswer): void => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  };
  const failAll = (): void => [...waiting.keys()].forEach((number) => answered({ number }));
  process.on('message', (message) => answered(message as HelperAnswer));
  process.on('error', failAll).on('exit', failAll);
  return {
    process,
    work: (kind, order) =>
      new Promise((resolve, reject) => {
        const number = ordered++;
        waiting.set(number, ({ result }) => (result ? resolve(result) : reject(new Error('The helper failed.'))));
        const told: HelperOrder = { number, kind, order };
        if (process.connected) process.send(told, (error) => error && answered({ number }));
        else answered({ number });
      }),
  };
}
