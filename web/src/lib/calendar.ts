import type { IssuesResponse } from '../../../src/contract/archive.ts';
import { lastDayOf, monthsBetween } from './months.ts';

type Issue = IssuesResponse['issues'][number];

/** A year in which something was printed. */
export interface Year {
  /** `2024`. */
  readonly year: string;
  readonly issues: number;
}

/** A month of the calendar, by weeks that begin on Monday; what belongs to other months is undefined. */
export interface Month {
  /** `2024-03`. */
  readonly month: string;
  readonly issues: number;
  readonly weeks: readonly (readonly (Day | undefined)[])[];
}

/** A day and what was printed on it: nothing, an issue, or several of different papers or editions. */
export interface Day {
  /** `2024-03-18`. */
  readonly date: string;
  readonly issues: readonly Issue[];
}

/** Days without an issue between two that have one, within a year. */
export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** The years that have issues, ascending. */
export function yearsOf(issues: readonly Issue[]): readonly Year[] {
  const years = new Map<string, number>();
  for (const { date } of issues) if (date) years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
  return [...years].map(([year, count]) => ({ year, issues: count })).toSorted((a, b) => (a.year < b.year ? -1 : 1));
}

/** The months of a year, from the first of the archive to its last; those without an issue, too. */
export function monthsOf(year: string, issues: readonly Issue[]): readonly Month[] {
  const byDate = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (!issue.date) continue;
    const before = byDate.get(issue.date);
    if (before) before.push(issue);
    else byDate.set(issue.date, [issue]);
  }
  const dates = [...byDate.keys()].toSorted();
  const [first, last] = [dates[0]?.slice(0, 7), dates.at(-1)?.slice(0, 7)];
  if (!first || !last) return [];
  const months = monthsBetween(max(first, `${year}-01`), min(last, `${year}-12`));
  return months.map((month) => {
    const days = daysOf(month).map((date) => ({ date, issues: byDate.get(date) ?? [] }));
    return { month, issues: days.reduce((sum, day) => sum + day.issues.length, 0), weeks: weeksOf(days) };
  });
}

/** The runs of days without an issue that lie in a year, cut to it. */
export function gapsIn(year: string, gaps: IssuesResponse['gaps']): readonly Gap[] {
  return gaps.flatMap(({ from, to }) => {
    const [start, end] = [max(from, `${year}-01-01`), min(to, `${year}-12-31`)];
    return start <= end ? [{ from: start, to: end, days: daysBetween(start, end) }] : [];
  });
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

function daysOf(month: string): string[] {
  const count = Number(lastDayOf(month).slice(8));
  return Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
}

function weeksOf(days: readonly Day[]): (Day | undefined)[][] {
  // getUTCDay counts from Sunday.
  const lead = (new Date(`${days[0]?.date ?? ''}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => undefined), ...days];
  const weeks: (Day | undefined)[][] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => undefined)]);
  }
  return weeks;
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);
