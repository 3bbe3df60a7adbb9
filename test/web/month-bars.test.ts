import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsWithin, monthBars } from '../../web/src/lib/month-bars.ts';
import { monthsBetween } from '../../web/src/lib/months.ts';

const months = fc
  .uniqueArray(fc.constantFrom(...monthsBetween('2001-03', '2019-08')), { minLength: 1, maxLength: 30 })
  .map((some) => some.toSorted().map((month, i) => ({ month, articles: 1 + (i % 5) })));

describe('monthBars', () => {
  it('stand without a break, and count every article once', () => {
    fc.assert(
      fc.property(months, (counted) => {
        const bars = monthBars(counted);
        expect(bars.reduce((sum, { articles }) => sum + articles, 0)).toBe(
          counted.reduce((sum, { articles }) => sum + articles, 0),
        );
        expect(bars.length).toBeLessThanOrEqual(120);
        for (const [i, { from }] of bars.entries()) {
          const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
          expect(dayBefore).toBe(bars[i - 1]?.to ?? dayBefore);
        }
      }),
    );
  });

  it('are none when nothing is dated', () => {
    expect(monthBars([])).toEqual([]);
  });
});

describe('barsWithin', () => {
  const bars = monthBars([
    { month: '2023-11', articles: 1 },
    { month: '2024-03', articles: 2 },
  ]);

  it('gives back the bars a range was made from', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        expect(barsWithin(bars, bars[first]?.from, bars[last]?.to)).toEqual([first, last]);
      }),
    );
  });

  it('are all when the range is open or lies elsewhere', () => {
    expect(barsWithin(bars)).toEqual([0, 4]);
    expect(barsWithin(bars, '2024-02-10')).toEqual([3, 4]);
    expect(barsWithin(bars, '2030-01-01', '2030-12-31')).toEqual([0, 4]);
  });
});
