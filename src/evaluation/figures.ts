import type { QuestionScore } from './score-question.ts';

/** A figure of a set of questions. */
export interface Figure {
  /** As a reader of the table knows it. */
  readonly title: string;
  /** 1 when more is better, −1 when less is; 0 for what is told and not judged. */
  readonly better: 1 | -1 | 0;
  /** Null when no question has anything to do with it. */
  of(scores: readonly QuestionScore[]): number | null;
}

/** Every figure, by the name it has in JSON. Shares are from 0 to 1, times in milliseconds. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  recallAt1: { title: 'R@1', better: 1, of: (scores) => mean(ranksOf(scores).map((rank) => Number(rank === 1))) },
  recallAt5: {
    title: 'R@5',
    better: 1,
    of: (scores) => mean(ranksOf(scores).map((rank) => Number(rank >= 1 && rank <= 5))),
  },
  mrrAt10: { title: 'MRR', better: 1, of: (scores) => mean(ranksOf(scores).map((rank) => (rank > 0 ? 1 / rank : 0))) },
  answerAccuracy: {
    title: 'accuracy',
    better: 1,
    of: (scores) => mean(scores.filter(isAnswerable).map(({ correct }) => Number(correct))),
  },
  citationPrecision: {
    title: 'citation precision',
    better: 1,
    of: (scores) => mean(scores.flatMap(({ citationPrecision }) => citationPrecision ?? [])),
  },
  citationRecall: {
    title: 'citation recall',
    better: 1,
    of: (scores) => mean(scores.flatMap(({ citationRecall }) => citationRecall ?? [])),
  },
  quoteFidelity: {
    title: 'quotes verbatim',
    better: 1,
    of: (scores) => mean(scores.flatMap(({ quoteFidelity }) => quoteFidelity ?? [])),
  },
  refusalPrecision: {
    title: 'refusal precision',
    better: 1,
    of: (scores) => mean(scores.filter(isRefused).map(({ answerable }) => Number(!answerable))),
  },
  refusalRecall: {
    title: 'refusal recall',
    better: 1,
    of: (scores) => mean(scores.filter((score) => !isAnswerable(score)).map(({ refused }) => Number(refused))),
  },
  refusalF1: { title: 'refusal F1', better: 1, of: refusalF1 },
  overRefusal: {
    title: 'over-refusal',
    better: -1,
    of: (scores) => mean(scores.filter(isAnswerable).map(({ refused }) => Number(refused))),
  },
  medianChars: {
    title: 'median length',
    better: 0,
    of: (scores) =>
      quantile(
        scores.filter((score) => !isRefused(score)).map(({ chars }) => chars),
        0.5,
      ),
  },
  p50Ms: {
    title: 'p50 ms',
    better: 0,
    of: (scores) =>
      quantile(
        scores.map(({ ms }) => ms),
        0.5,
      ),
  },
  p95Ms: {
    title: 'p95 ms',
    better: 0,
    of: (scores) =>
      quantile(
        scores.map(({ ms }) => ms),
        0.95,
      ),
  },
};

function ranksOf(scores: readonly QuestionScore[]): number[] {
  return scores.flatMap(({ rank }) => rank ?? []);
}

function isAnswerable({ answerable }: QuestionScore): boolean {
  return answerable;
}

function isRefused({ refused }: QuestionScore): boolean {
  return refused;
}

/** Null without a question that ought to be refused. */
function refusalF1(scores: readonly QuestionScore[]): number | null {
  const right = scores.filter((score) => isRefused(score) && !isAnswerable(score)).length;
  const unanswerable = scores.filter((score) => !isAnswerable(score)).length;
  return unanswerable === 0 ? null : (2 * right) / (scores.filter(isRefused).length + unanswerable);
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
