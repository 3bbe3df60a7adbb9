import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnWeights } from '../../models/train/reranker/learn-weights.ts';
import { rankOfRight, type Lesson } from '../../models/train/reranker/lesson.ts';
import { solve } from '../../models/train/reranker/solve.ts';

const OPTIONS = { weightOf: () => 1, l2: 0.01 };

/** A question whose candidates have two features; the first tells the right one as far as `tells` says, the second never. */
function lesson(n: number, tells: boolean): Lesson {
  const chance = (i: number): number => Math.abs(Math.sin(1000 * n + i));
  const isRight = [false, true, false, false];
  const rows = isRight.flatMap((right, i) => [tells && right ? 1.2 : chance(i), chance(i + 10)]);
  return {
    set: 'made',
    id: `q${n}`,
    type: '',
    units: ['a', 'b', 'c', 'd'],
    isRight,
    isTaught: isRight,
    rows: Float32Array.from(rows),
  };
}

describe('learning weights', () => {
  const lessons = Array.from({ length: 60 }, (_, n) => lesson(n, n % 5 !== 0));

  it('finds what tells the right candidate', () => {
    const weights = learnWeights(lessons, 2, OPTIONS);
    expect(weights[0]).toBeGreaterThan(2);
    expect(Math.abs(weights[1] as number)).toBeLessThan((weights[0] as number) / 2);
    expect(rankOfRight(lessons[1] as Lesson, weights)).toBe(1);
  });

  it('gives the same each time, and 0 to what it may not use', () => {
    expect(learnWeights(lessons, 2, OPTIONS)).toEqual(learnWeights(lessons, 2, OPTIONS));
    expect(learnWeights(lessons, 2, { ...OPTIONS, without: new Set([0]) })[0]).toBe(0);
  });

  it('ends where no small change is likelier', () => {
    const weights = learnWeights(lessons, 2, { ...OPTIONS, l2: 0 });
    const likelihood = (tried: Float64Array): number =>
      lessons.reduce((sum, one) => sum + Math.log(share(one, tried)), 0);
    const best = likelihood(weights);
    for (const change of [-0.05, 0.05]) {
      expect(likelihood(Float64Array.from(weights, (w, c) => (c === 0 ? w + change : w)))).toBeLessThan(best);
      expect(likelihood(Float64Array.from(weights, (w, c) => (c === 1 ? w + change : w)))).toBeLessThan(best);
    }
  });

  it('has nothing to learn where nothing or everything is right', () => {
    const all = [true, true, true, true];
    expect(learnWeights([{ ...lesson(1, true), isTaught: all }], 2, OPTIONS)).toEqual(new Float64Array(2));
  });
});

/** How likely the right candidate is taken. */
function share({ rows, isRight }: Lesson, weights: Float64Array): number {
  const odds = isRight.map((_, i) =>
    Math.exp((rows[2 * i] as number) * (weights[0] as number) + (rows[2 * i + 1] as number) * (weights[1] as number)),
  );
  return odds.reduce((sum, odd, i) => sum + (isRight[i] ? odd : 0), 0) / odds.reduce((sum, odd) => sum + odd, 0);
}

describe('the rank of what is right', () => {
  it('counts a unit once, however many candidates it has', () => {
    const one = { ...lesson(1, true), units: ['a', 'b', 'a', 'a'], rows: Float32Array.of(3, 0, 1, 0, 2, 0, 4, 0) };
    expect(rankOfRight(one, Float64Array.of(1, 0))).toBe(2);
    expect(rankOfRight({ ...one, isRight: [false, false, false, false] }, Float64Array.of(1, 0))).toBe(Infinity);
  });
});

describe('solving', () => {
  it('gives what the matrix turns into the right side', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (b) => {
          const at = (i: number, j: number): number =>
            [0, 1, 2].reduce((sum, k) => sum + (b[i]?.[k] ?? 0) * (b[j]?.[k] ?? 0), i === j ? 1 : 0);
          const matrix = Float64Array.from({ length: 9 }, (_, n) => at(Math.floor(n / 3), n % 3));
          const x = solve(matrix, Float64Array.of(1, -2, 3));
          for (const [i, wanted] of [1, -2, 3].entries())
            expect([0, 1, 2].reduce((sum, j) => sum + at(i, j) * (x[j] as number), 0)).toBeCloseTo(wanted, 6);
        },
      ),
    );
  });
});
