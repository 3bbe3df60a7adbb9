import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../src/evaluation/bootstrap.ts';
import { compareWithBaseline } from '../../src/evaluation/compare-baseline.ts';
import type { QuestionScore } from '../../src/evaluation/score-question.ts';
import { aScore } from './a-score.ts';

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const rows = (count: number): number[] => Array.from({ length: count }, (_, i) => Number(i % 4 === 0));

describe('bootstrapInterval', () => {
  it('holds the figure of the rows themselves, and narrows with more of them', () => {
    const [few, many] = [bootstrapInterval(rows(20), mean), bootstrapInterval(rows(2_000), mean)];
    expect(few?.low).toBeLessThan(0.25);
    expect(few?.high).toBeGreaterThan(0.25);
    expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan(((few?.high ?? 0) - (few?.low ?? 1)) / 5);
    // the normal approximation: 1.96 times the standard error to both sides
    expect((many?.high ?? 0) - 0.25).toBeCloseTo(1.96 * Math.sqrt((0.25 * 0.75) / 2_000), 2);
  });

  it('is a point where all rows are equal, the same each time, and nothing without rows', () => {
    expect(bootstrapInterval([3, 3, 3], mean)).toEqual({ low: 3, high: 3 });
    expect(bootstrapInterval([], mean)).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), (rows) => {
        const interval = bootstrapInterval(rows, mean);
        expect(bootstrapInterval(rows, mean)).toEqual(interval);
        expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? Number.NaN);
      }),
      { numRuns: 20 },
    );
  });
});

const scores = (wrong: number): QuestionScore[] =>
  Array.from({ length: 100 }, (_, i) => aScore({ id: String(i), correct: i >= wrong }));
const fallen = (now: readonly QuestionScore[], before: readonly QuestionScore[]): string[] =>
  compareWithBaseline(now, before).flatMap(({ figure, hasFallen }) => (hasFallen ? [figure] : []));

describe('compareWithBaseline', () => {
  it('finds nothing where nothing changed, where it got better, or where a question or two changed', () => {
    expect(fallen(scores(20), scores(20))).toEqual([]);
    expect(fallen(scores(10), scores(20))).toEqual([]);
    expect(fallen(scores(22), scores(20))).toEqual([]);
  });

  it('finds a figure that fell by more than noise, also one of which less is better', () => {
    expect(fallen(scores(28), scores(20))).toEqual(['answerAccuracy']);
    const refusing = scores(20).map((score, i) => (i < 8 ? { ...score, refused: true } : score));
    expect(fallen(refusing, scores(20))).toContain('overRefusal');
  });

  it('compares the questions that both have, and tells both figures', () => {
    const half = scores(20).slice(0, 40);
    const accuracy = compareWithBaseline(half, scores(10)).find(({ figure }) => figure === 'answerAccuracy');
    expect(accuracy).toMatchObject({ before: 0.75, now: 0.5, hasFallen: true });
    expect(compareWithBaseline([aScore({ id: 'new' })], scores(10))).toEqual([]);
  });

  it('does not judge times and lengths', () => {
    const slow = scores(20).map((score) => ({ ...score, ms: 9_000, chars: 2_000 }));
    expect(fallen(slow, scores(20))).toEqual([]);
  });
});
