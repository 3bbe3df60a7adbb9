import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../compose.ts';
import type { AnswerGate } from './answer-gate.ts';
import type { AskOutcome } from './answer-tally.ts';

/** What `GET /metrics` tells. */
export interface Metrics {
  /** Goes before the routes. */
  readonly watchRequests: RequestHandler;
  noteAnswer(outcome: AskOutcome): void;
  /** In Prometheus' text form. @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
  read(): Promise<string>;
}

/** Seconds: from an answer of the cache to a model service at its limit. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics of one server in a registry of its own; those of the process are shared by all its servers. */
export function createMetrics(app: App, gate: AnswerGate): Metrics {
  const registers = [new Registry()];
  const requests = new Histogram({
    name: 'baowen_http_request_duration_seconds',
    help: 'Time until a request was over, streams included.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'baowen_answers_total',
    help: 'Questions by how they ended: answered, refused, failed, turned-away.',
    labelNames: ['outcome', 'mode', 'cached'],
    registers,
  });
  const answerTimes = new Histogram({
    name: 'baowen_answer_duration_seconds',
    help: 'Time until an answer was ready, waiting for its turn included.',
    labelNames: ['mode', 'cached'],
    buckets: BUCKETS,
    registers,
  });
  const stageTimes = new Histogram({
    name: 'baowen_answer_stage_seconds',
    help: 'Time that a step of an answer took.',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  });
  watchState(app, gate, registers);

  return {
    watchRequests(request, response, next) {
      const stop = requests.startTimer();
      response.once('close', () => {
        const route = String((request.route as { path?: unknown } | undefined)?.path ?? 'other');
        const status = response.headersSent ? response.statusCode : 499;
        stop({ method: methodOf(request.method), route, status });
      });
      next();
    },
    noteAnswer(outcome) {
      if (outcome.type !== 'answer') return answers.inc({ outcome: outcome.type });
      const { refused, mode, cached: isCached, timings } = outcome.answer;
      const cached = String(isCached);
      answers.inc({ outcome: refused ? 'refused' : 'answered', mode, cached });
      answerTimes.observe({ mode, cached }, outcome.durationMs / 1000);
      for (const [name, ms] of Object.entries(timings)) {
        if (name !== 'totalMs') stageTimes.observe({ stage: name.replace(/Ms$/, '') }, ms / 1000);
      }
    },
    read: () => Registry.merge([...registers, processMetrics()]).metrics(),
  };
}

/** What is looked up when the metrics are. */
function watchState(app: App, gate: AnswerGate, registers: Registry[]): void {
  const watch = (name: string, help: string, read: () => number): void => {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) });
  };
  watch('baowen_answers_running', 'Answers being made.', gate.running);
  watch('baowen_answers_waiting', 'Questions waiting for their turn.', gate.waiting);
  watch('baowen_index_served', '1 when an index is served.', () => Number(app.snapshot() !== undefined));
  watch('baowen_index_building', '1 while an index is built.', () => Number(app.status().isBuilding));
  watch('baowen_model_service_paused', '1 while the model service is left alone after failing too often.', () =>
    Number(app.modelService() === 'paused'),
  );
  watch('baowen_index_built_timestamp_seconds', 'When the index served was built; 0 without one.', () =>
    Math.floor(Date.parse(app.snapshot()?.manifest.builtAt ?? new Date(0).toISOString()) / 1000),
  );
  const items: Gauge = new Gauge({
    name: 'baowen_index_items',
    help: 'What the index served holds.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, n] of Object.entries(app.snapshot()?.manifest.counts ?? {})) items.set({ kind }, n);
    },
  });
}

let shared: Registry | undefined;

/** Memory, processor time, event-loop delay, garbage collection. */
function processMetrics(): Registry {
  if (!shared) collectDefaultMetrics({ register: (shared = new Registry()) });
  return shared;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** A client may invent methods, and each would be kept for ever. */
function methodOf(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
