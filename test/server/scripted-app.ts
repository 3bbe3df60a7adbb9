import { pino } from 'pino';
import { systemClock } from '../../src/clock.ts';
import type { App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { AskRequest } from '../../src/contract/ask.ts';
import type { IndexStatus } from '../../src/contract/index-status.ts';
import type { Answer, AnswerEvent } from '../../src/types/answer.ts';
import type { BuildReport } from '../../src/types/index-build.ts';

/** What the server asked of the app, and the log it wrote. */
export interface ScriptedApp extends App {
  readonly logLines: Record<string, unknown>[];
  closed: number;
}

export interface Script {
  readonly env?: Readonly<Record<string, string>>;
  readonly ask?: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>;
  readonly search?: App['search'];
  readonly rebuild?: App['rebuild'];
  readonly rollback?: App['rollback'];
  readonly status?: () => Partial<IndexStatus>;
}

/** An app that does as the test says, for what is HTTP alone. */
export function scriptedApp(script: Script = {}): ScriptedApp {
  const logLines: Record<string, unknown>[] = [];
  const app: ScriptedApp = {
    config: readConfig({ PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...script.env }),
    log: pino({ level: 'debug' }, { write: (line: string) => void logLines.push(JSON.parse(line)) }),
    logLines,
    clock: systemClock,
    closed: 0,
    snapshot: () => undefined,
    ask: script.ask ?? saying('好。'),
    search: script.search ?? (() => Promise.reject(new Error('no search in this script'))),
    hits: () => {
      throw new Error('no hits in this script');
    },
    examples: () => Promise.reject(new Error('no examples in this script')),
    status: () => ({ ...NO_INDEX, ...script.status?.() }),
    modelService: () => 'none',
    rebuild: script.rebuild ?? (() => Promise.resolve(REPORT)),
    rollback: script.rollback ?? (() => Promise.reject(new Error('no rollback in this script'))),
    withdraw: () => Promise.reject(new Error('no withdrawal in this script')),
    restore: () => Promise.reject(new Error('no withdrawal in this script')),
    onServing: () => () => undefined,
    close: () => {
      app.closed += 1;
      return Promise.resolve();
    },
  };
  return app;
}

/** Answers every question with these pieces. */
export function saying(...pieces: readonly string[]): Script['ask'] & {} {
  return async function* ask(request) {
    for (const text of pieces) yield { type: 'delta', text };
    yield { type: 'answer', answer: answerOf(request.question, pieces.join('')) };
  };
}

export function answerOf(question: string, answer: string): Answer {
  return {
    answerId: 'a1',
    question,
    standaloneQuestion: question,
    notes: [],
    answer,
    refused: false,
    citations: [],
    sentences: [{ text: answer, citations: [], verdict: 'supported' }],
    mode: 'extractive',
    model: 'script',
    suggestions: [],
    cached: false,
    indexId: 'none',
    timings: {},
  };
}

export const REPORT: BuildReport = {
  buildId: 'b1',
  counts: { issues: 1, pages: 1, articles: 1, passages: 1, terms: 1 },
  coverage: { from: null, to: null },
  failures: [],
  reusedVectors: 0,
  durationMs: 1,
};

const NO_INDEX: IndexStatus = {
  indexId: null,
  builtAt: null,
  counts: null,
  coverage: null,
  failures: [],
  settings: null,
  snapshots: [],
  withdrawn: 0,
  isBuilding: false,
};
