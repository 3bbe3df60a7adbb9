import type { Stats } from '../contract/stats.ts';
import type { Answer } from '../types/answer.ts';

/** How a question ended: with an answer, with an error that was not the asker's, or turned away at the gate. */
export type AskOutcome =
  | { readonly type: 'answer'; readonly answer: Answer; readonly durationMs: number }
  | { readonly type: 'failed' }
  | { readonly type: 'turned-away' };

/** Counts how questions end, and remembers how long the last answers took. */
export interface AnswerTally {
  note(outcome: AskOutcome): void;
  read(): Pick<Stats, 'answers' | 'recent'>;
}

/** Answers that percentiles are taken of. */
const REMEMBERED = 1_000;
/** Of those, the ones told one by one. */
const TOLD = 100;

export function createAnswerTally(): AnswerTally {
  const answers = { total: 0, refused: 0, cached: 0, failed: 0, turnedAway: 0 };
  const latencies: number[] = [];
  return {
    note(outcome) {
      if (outcome.type === 'failed') answers.failed += 1;
      else if (outcome.type === 'turned-away') answers.turnedAway += 1;
      else {
        answers.total += 1;
        answers.refused += Number(outcome.answer.refused);
        answers.cached += Number(outcome.answer.cached);
        latencies.push(Math.round(outcome.durationMs * 10) / 10);
        if (latencies.length > REMEMBERED) latencies.shift();
      }
    },
    read() {
      const sorted = latencies.toSorted((a, b) => a - b);
      return {
        answers: { ...answers },
        recent: {
          answers: latencies.length,
          p50Ms: percentile(sorted, 0.5),
          p95Ms: percentile(sorted, 0.95),
          p99Ms: percentile(sorted, 0.99),
          latenciesMs: latencies.slice(-TOLD),
        },
      };
    },
  };
}

/** The smallest number that is not below this share of them. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
