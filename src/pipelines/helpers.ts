import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import type { CutBatch, PassageBatch } from '../indexing/cut-passages.ts';
import { forkProgram } from './fork-program.ts';
import type { CorpusPages } from './read-corpus.ts';
import type { FilesToRead } from './read-files.ts';
import type { Worker } from './share-out.ts';

/** What helpers do. */
export interface HelperWork {
  readonly read: Worker<FilesToRead, readonly CorpusPages[]>;
  readonly cut: Worker<PassageBatch, CutBatch>;
}

/** What a helper is told: its answers are known by the number of the order. */
export interface HelperOrder {
  readonly number: number;
  readonly kind: keyof HelperWork;
  readonly order: unknown;
}

/** What it answers; without a result where it failed. */
export interface HelperAnswer {
  readonly number: number;
  readonly result?: unknown;
}

/** Whom a build may ask for help. */
export interface Help {
  /** The file that helpers run, see `src/builder/helper.ts`. */
  readonly program: string;
  readonly count: number;
  /** With less to be read, helpers would have hardly started. */
  readonly leastBytes: number;
}

/** More would take more memory than time is worth: each has a dictionary of its own. */
const MOST_HELPERS = 3;

/** A helper for each processor that the build itself does not use. */
export function usualHelp(program: string): Help {
  return { program, count: Math.min(os.availableParallelism() - 1, MOST_HELPERS), leastBytes: 4 * 2 ** 20 };
}

/** Other processes that take their share of a large build. */
export class Helpers {
  readonly #help: Help;
  #started: readonly Helper[] = [];
  #hands = 1;

  constructor(help: Help) {
    this.#help = help;
  }

  /** How many processes work on what is shared out, the one that builds among them; or did, when they have ended. */
  get hands(): number {
    return this.#hands;
  }

  /** Starts them, unless page files of so many bytes are too little. */
  startIfWorth(bytes: number): void {
    const { program, count, leastBytes } = this.#help;
    if (bytes < leastBytes) return;
    this.#started = Array.from({ length: count }, () => startHelper(program));
    this.#hands = 1 + count;
  }

  /** One worker a helper that was started; it rejects when its helper fails, or has ended. */
  workers<Kind extends keyof HelperWork>(kind: Kind): readonly HelperWork[Kind][] {
    return this.#started.map(({ work }) => ((order: unknown) => work(kind, order)) as HelperWork[Kind]);
  }

  /** Ends them, which gives their memory back. */
  end(): void {
    for (const { process } of this.#started) process.kill('SIGKILL');
    this.#started = [];
  }
}

interface Helper {
  readonly process: ChildProcess;
  readonly work: (kind: keyof HelperWork, order: unknown) => Promise<unknown>;
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
  const work: Helper['work'] = (kind, order) =>
    new Promise((resolve, reject) => {
      const number = ordered++;
      waiting.set(number, ({ result }) => (result ? resolve(result) : reject(new Error('The helper failed.'))));
      const told: HelperOrder = { number, kind, order };
      if (process.connected) process.send(told, (error) => error && answered({ number }));
      else answered({ number });
    });
  return { process, work };
}
