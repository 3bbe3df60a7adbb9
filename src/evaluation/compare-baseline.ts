import { bootstrapInterval, type Interval } from './bootstrap.ts';
import { FIGURES } from './figures.ts';
import type { QuestionScore } from './score-question.ts';

/** A figure now and in the baseline, over the questions that both have. */
export interface Change {
  readonly figure: string;
  readonly title: string;
  readonly before: number;
  readonly now: number;
  /** Of the difference, each question compared with itself. */
  readonly noise: Interval;
  /** Worse, and by more than noise can explain. */
  readonly hasFallen: boolean;
}

/**
 * Compares scores with those of a baseline, question by question: both are drawn anew together, and a figure has
 * fallen when in 97.5 % of the draws it is worse. Times and lengths are not compared, as they are the machine's and a matter of taste.
 * @returns a change a figure that both have; none when they share no question
 */
export function compareWithBaseline(scores: readonly QuestionScore[], baseline: readonly QuestionScore[]): Change[] {
  const earlier = new Map(baseline.map((score) => [score.id, score]));
  const pairs = scores.flatMap((now) => {
    const before = earlier.get(now.id);
    return before ? [{ before, now }] : [];
  });
  return Object.entries(FIGURES).flatMap(([figure, { title, better, of }]) => {
    const before = of(pairs.map((pair) => pair.before));
    const now = of(pairs.map((pair) => pair.now));
    if (better === 0 || before === null || now === null) return [];
    const noise = bootstrapInterval(pairs, (drawn) => {
      const [then, later] = [of(drawn.map((pair) => pair.before)), of(drawn.map((pair) => pair.now))];
      return then === null || later === null ? null : later - then;
    });
    if (!noise) return [];
    const hasFallen = better === 1 ? noise.high < 0 : noise.low > 0;
    return [{ figure, title, before, now, noise, hasFallen }];
  });
}
