import type { App } from '../compose.ts';
import type { Stats } from '../contract/stats.ts';
import type { AnswerGate } from './answer-gate.ts';
import { createAnswerTally, type AskOutcome } from './answer-tally.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** What a server tells of itself. */
export interface Telemetry {
  readonly metrics: Metrics;
  /** Counts an answer, for the metrics and for the archivist. */
  note(outcome: AskOutcome): void;
  stats(): Stats;
}

export function createTelemetry(app: App, gate: AnswerGate): Telemetry {
  const metrics = createMetrics(app, gate);
  const tally = createAnswerTally();
  const since = app.clock.now().toISOString();
  return {
    metrics,
    note(outcome) {
      metrics.noteAnswer(outcome);
      tally.note(outcome);
    },
    stats: () => ({
      since,
      ...tally.read(),
      load: { running: gate.running(), waiting: gate.waiting() },
      modelService: app.modelService(),
      memoryBytes: process.memoryUsage.rss(),
    }),
  };
}
