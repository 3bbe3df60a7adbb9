import type { Period } from '../types/query.ts';
import { dayOf, endOfMonth, plusDays, weekdayOf } from './days.ts';
import { festivalDays } from './festivals.ts';
import { hanValue } from './numbers.ts';

/** The groups of `PERIOD_PATTERN`; those that did not match are undefined. */
export type PeriodGroups = Readonly<Record<string, string | undefined>>;

/** First and last day of a period, and what they rest on. */
export type ResolvedPeriod = Pick<Period, 'from' | 'to' | 'basis'>;

/**
 * The days that the words of a period mean.
 * @param today what relative words are counted from
 * @param before the period that this one is the end of, as in 2024年3月1日至15日: its year and month hold here too
 * @returns undefined for what is no period: a day no month has, a festival spoken of as such
 */
export function resolvePeriod(
  groups: PeriodGroups,
  today: string,
  before?: ResolvedPeriod,
): ResolvedPeriod | undefined {
  const stated = statedDay(groups) ?? decadeOf(groups, today);
  if (stated) return stated[0] <= stated[1] ? { from: stated[0], to: stated[1], basis: 'stated' } : undefined;
  const counted = countedFrom(groups, today);
  if (counted) return { from: counted[0], to: counted[1], basis: 'relative' };
  return withinYear(groups, today, before);
}

type Days = readonly [from: string, to: string];

function statedDay({ isoYear, isoMonth, isoDay, shortYear, shortMonth, ...groups }: PeriodGroups): Days | undefined {
  if (shortYear) return monthDays(Number(shortYear), whole(shortMonth));
  const year = isoYear ?? groups['compactYear'];
  return year
    ? realDay(Number(year), whole(isoMonth ?? groups['compactMonth']), whole(isoDay ?? groups['compactDay']))
    : undefined;
}

/** 上世纪八十年代, 20世纪90年代初, 1980年代, 本世纪初, “十四五”期间. A decade without century is of the last that is well known. */
function decadeOf(groups: PeriodGroups, today: string): Days | undefined {
  const { decadeYear, decade, century, lastCentury, plan } = groups;
  if (plan) return years(1951 + 5 * whole(plan), 1955 + 5 * whole(plan));
  if (lastCentury) {
    const start = centuryStart(lastCentury, today);
    return partOf(years(start, start + 99), groups['centuryEdge'], start, 99, 9);
  }
  if (!decadeYear && !decade) return undefined;
  const tens = decade ? whole(decade) : 0;
  const guessed = tens >= 30 ? 1900 : 2000;
  const start = decadeYear ? Number(decadeYear) : tens + (century ? centuryStart(century, today) : guessed);
  return partOf(years(start, start + 9), groups['decadeYearEdge'] ?? groups['decadeEdge'], start, 9, 2);
}

function centuryStart(century: string, today: string): number {
  const current = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  if (century.startsWith('上')) return current - 100;
  return century === '本' ? current : (whole(century) - 1) * 100;
}

/** The first or last years of a decade or century. */
function partOf(all: Days, edge: string | undefined, start: number, last: number, few: number): Days {
  if (edge === '初') return years(start, start + few);
  return edge === '末' ? years(start + last - few, start + last) : all;
}

/** 昨天, 上周三, 近三年, 月底: what is counted from today. */
function countedFrom(groups: PeriodGroups, today: string): Days | undefined {
  const { dayWord, week, weekday, recentCount, recentUnit, edgeWord } = groups;
  const [year, month] = partsOf(today);
  if (dayWord) {
    const day = plusDays(today, DAY_SHIFTS[dayWord] ?? 0);
    return [day, day];
  }
  if (week) {
    const monday = plusDays(today, 1 - weekdayOf(today) + 7 * (WEEK_SHIFTS[week] ?? 0));
    if (weekday === '末') return [plusDays(monday, 5), plusDays(monday, 6)];
    const at = weekday ? '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday) : -1;
    return at < 0 ? [monday, plusDays(monday, 6)] : [plusDays(monday, at), plusDays(monday, at)];
  }
  if (recentCount && recentUnit) return recent(recentCount, recentUnit, today);
  if (!edgeWord) return undefined;
  return edgeWord.startsWith('月') ? edgeOfMonth(year, month, edgeWord.slice(1)) : edgeOfYear(year, edgeWord.slice(1));
}

const DAY_SHIFTS: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2,
}; // prettier-ignore
const WEEK_SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 这一: 0, 下: 1 };
const MONTH_SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1 };
const YEAR_SHIFTS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 去: -1, 上: -1, 今: 0, 本: 0, 明: 1, 后: 2 };

function recent(count: string, unit: string, today: string): Days {
  const n = count === '半' ? 0.5 : whole(count);
  const [year, month, day] = partsOf(today);
  const months = { 年: 12 * n, 季度: 3 * n, 月: n }[unit];
  if (months === undefined)
    return [plusDays(today, 1 - Math.ceil(n * (unit === '天' || unit === '日' ? 1 : 7))), today];
  if (months < 1) return [plusDays(today, -14), today];
  return [plusDays(dayOf(year, month - months, day), 1), today];
}

/** A year, named or meant, and what of it is named. */
function withinYear(groups: PeriodGroups, today: string, before?: ResolvedPeriod): ResolvedPeriod | undefined {
  const { yearFrom, year, yearWord, minguo, monthWord } = groups;
  const [thisYear, thisMonth] = partsOf(today);
  if (monthWord) {
    const shift = MONTH_SHIFTS[monthWord.replace(/个?月份?$/u, '')] ?? 0;
    const [y, m] = partsOf(dayOf(thisYear, thisMonth + shift, 1));
    return named(daysOf({ ...groups, month: String(m) }, y), 'relative');
  }
  if (yearFrom && year) return named(years(whole(yearFrom), whole(year)), 'stated');
  if (year || minguo) return named(daysOf(groups, year ? whole(year) : 1911 + whole(minguo)), 'stated');
  if (yearWord) {
    return named(daysOf(groups, thisYear + (YEAR_SHIFTS[yearWord.replace(/年度?$/u, '')] ?? 0)), 'relative');
  }
  if (groups['yearEdge'] ?? groups['season']) return undefined; // 内 and 春天 alone are no time
  if (groups['festival'] && !groups['festivalWhen']) return undefined; // 春节 alone is a matter more often than a time
  if (before) return named(daysAfter(groups, before), before.basis);
  return lastUpTo(today, groups);
}

function daysAfter(groups: PeriodGroups, before: ResolvedPeriod): Days | undefined {
  const [year, month] = partsOf(before.from);
  return groups['onlyDay'] ? realDay(year, month, whole(groups['onlyDay'])) : daysOf(groups, year);
}

/** Without a year the last such days are meant, those of today included. */
function lastUpTo(today: string, groups: PeriodGroups): ResolvedPeriod | undefined {
  const [year, month] = partsOf(today);
  const daysBack = (back: number): Days | undefined => {
    if (!groups['onlyDay']) return daysOf(groups, year - back);
    const [y, m] = partsOf(dayOf(year, month - back, 1));
    return realDay(y, m, whole(groups['onlyDay']));
  };
  const days = [0, 1, 2, 3, 4].map(daysBack).find((candidate) => candidate && candidate[0] <= today);
  return named(days, 'year-guessed');
}

/** What is named of a year; the whole of it when nothing is. */
function daysOf(groups: PeriodGroups, year: number): Days | undefined {
  const { half, quarter, firstQuarters, firstMonths, season, festival, festivalWhen, month, yearEdge } = groups;
  if (half) return half === '上' ? months(year, 1, 6) : months(year, 7, 12);
  if (quarter) return months(year, 3 * whole(quarter) - 2, 3 * whole(quarter));
  if (firstQuarters) return months(year, 1, 3 * (firstQuarters === '两' ? 2 : whole(firstQuarters)));
  if (firstMonths) return months(year, 1, firstMonths === '两' ? 2 : Math.min(12, whole(firstMonths)));
  if (season) return months(year, 3 * '春夏秋冬'.indexOf(season) + 3, 3 * '春夏秋冬'.indexOf(season) + 5);
  if (festival) return festivalDays(festival, year, festivalWhen);
  if (month) return daysOfMonth(groups, year, whole(month));
  return yearEdge ? edgeOfYear(year, yearEdge) : years(year, year);
}

function daysOfMonth(
  { monthFrom, third, monthEdge, day }: PeriodGroups,
  year: number,
  month: number,
): Days | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day) return realDay(year, month, whole(day));
  if (third === '上') return [dayOf(year, month, 1), dayOf(year, month, 10)];
  if (third === '中') return [dayOf(year, month, 11), dayOf(year, month, 20)];
  if (third === '下') return [dayOf(year, month, 21), endOfMonth(year, month)];
  if (monthEdge) return edgeOfMonth(year, month, monthEdge);
  const first = monthFrom ? whole(monthFrom) : month;
  return first <= month ? months(year, first, month) : undefined;
}

function edgeOfMonth(year: number, month: number, edge: string): Days {
  const last = endOfMonth(year, month);
  return edge === '初' ? [dayOf(year, month, 1), dayOf(year, month, 10)] : [plusDays(last, -9), last];
}

/** Two months at either end. */
function edgeOfYear(year: number, edge: string): Days {
  if (edge === '初') return months(year, 1, 2);
  return edge === '内' ? years(year, year) : months(year, 11, 12);
}

function months(year: number, first: number, last: number): Days {
  return [dayOf(year, first, 1), endOfMonth(year, last)];
}

function monthDays(year: number, month: number): Days {
  return months(year, month, month);
}

function years(first: number, last: number): Days {
  return [dayOf(first, 1, 1), dayOf(last, 12, 31)];
}

/** A day that the calendar has. */
function realDay(year: number, month: number, day: number): Days | undefined {
  const date = dayOf(year, month, day);
  const [, m, d] = partsOf(date);
  return m === month && d === day ? [date, date] : undefined;
}

function named(days: Days | undefined, basis: Period['basis']): ResolvedPeriod | undefined {
  return days && days[0] <= days[1] ? { from: days[0], to: days[1], basis } : undefined;
}

function partsOf(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function whole(text = ''): number {
  return /^\d+$/u.test(text) ? Number(text) : (hanValue(text) ?? Number.NaN);
}
