import type { HitsResponse } from '../../../src/contract/hits.ts';
import { lastDayOf, monthsBetween } from './months.ts';

/** A bar of the histogram: a month, or a year where there are too many months. */
export interface Bar {
  /** `2024-03` or `2024`. */
  readonly period: string;
  readonly articles: number;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
}

/** More bars than these cannot be told apart in a narrow column. */
const MOST_BARS = 120;

/** Every month from the first to the last, also those without an article; by the year where that were too many. */
export function monthBars(months: HitsResponse['months']): readonly Bar[] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (!first || !last) return [];
  const counts = new Map(months.map(({ month, articles }) => [month, articles]));
  const all = monthsBetween(first, last);
  const bars = all.map((month) => bar(month, counts.get(month) ?? 0, `${month}-01`, lastDayOf(month)));
  if (bars.length <= MOST_BARS) return bars;
  const years = new Map<string, number>();
  for (const { period, articles } of bars) {
    const year = period.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + articles);
  }
  return [...years].map(([year, articles]) => bar(year, articles, `${year}-01-01`, `${year}-12-31`));
}

/** The first and the last bar that a range of days touches; all when it is open or touches none. */
export function barsWithin(bars: readonly Bar[], from?: string, to?: string): readonly [first: number, last: number] {
  const first = bars.findIndex((one) => !from || one.to >= from);
  const last = bars.findLastIndex((one) => !to || one.from <= to);
  return first < 0 || last < first ? [0, bars.length - 1] : [first, last];
}

function bar(period: string, articles: number, from: string, to: string): Bar {
  return { period, articles, from, to };
}
