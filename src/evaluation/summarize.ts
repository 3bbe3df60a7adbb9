import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { FIGURES } from './figures.ts';
import type { QuestionScore } from './score-question.ts';

/** A figure with what it owes to the choice of the questions. */
export interface MeasuredFigure extends Partial<Interval> {
  readonly value: number;
}

export interface Summary {
  readonly questions: number;
  /** By name of `FIGURES`; those that no question has anything to do with are left out. */
  readonly figures: Readonly<Record<string, MeasuredFigure>>;
  readonly byType: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What scores come to, over all questions and by their types. */
export function summarize(scores: readonly QuestionScore[]): Summary {
  return { questions: scores.length, figures: figuresOf(scores), byType: byType(scores) };
}

function figuresOf(scores: readonly QuestionScore[]): Summary['figures'] {
  return Object.fromEntries(
    Object.entries(FIGURES).flatMap(([name, { of, better }]) => {
      const value = of(scores);
      return value === null ? [] : [[name, { value, ...(better !== 0 && bootstrapInterval(scores, of)) }]];
    }),
  );
}

function byType(scores: readonly QuestionScore[]): Summary['byType'] {
  const types = [...new Set(scores.map(({ type }) => type))].toSorted();
  return Object.fromEntries(
    types.map((type) => {
      const own = scores.filter((score) => score.type === type);
      const figures = Object.entries(FIGURES).flatMap(([name, { of }]) => {
        const value = of(own);
        return value === null ? [] : [[name, value] as const];
      });
      return [type, { questions: own.length, ...Object.fromEntries(figures) }];
    }),
  );
}
