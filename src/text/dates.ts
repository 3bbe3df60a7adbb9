import type { DateMention } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import { fold } from './fold.ts';
import { hanValue } from './numbers.ts';

/** A date as a text writes it; parts it leaves out are missing. */
export interface DateReading extends DateMention {
  readonly span: Span;
  /** Years from the issue's year, for 去年 (−1), 今年 (0), 明年 (1); missing when no such word stands there. */
  readonly yearShift?: number;
  /** Months from the issue's month, for 上月, 本月, 下月. */
  readonly monthShift?: number;
  /** Days from the issue's day, for 昨日, 今天, 明天. */
  readonly dayShift?: number;
}

/**
 * The dates of a text in order: 2024年3月18日, 2024-03-18, 二〇二四年三月, 3月18日, 9月份, 26日, and the words 去年, 本月, 昨日
 * as shifts. Durations such as 3个月 and 14年 are none.
 */
export function readDates(text: string): DateReading[] {
  const found: DateReading[] = [];
  for (const match of fold(text).matchAll(DATE)) {
    const groups = match.groups ?? {};
    const year = whole(groups['isoYear'] ?? groups['year']);
    const month = whole(groups['isoMonth'] ?? groups['month'] ?? groups['onlyMonth']);
    const day = whole(
      groups['isoDay'] ?? groups['day'] ?? groups['monthDay'] ?? groups['onlyDay'] ?? groups['shiftDay'],
    );
    if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31))) continue;
    const word = groups['shift'] ?? groups['yearWord'] ?? '';
    found.push({
      text: text.slice(match.index, match.index + match[0].length),
      span: [match.index, match.index + match[0].length],
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      ...SHIFTS[word],
    });
  }
  return found;
}

/**
 * Fills in what a date leaves out from the day of its issue: 去年10月 in an issue of 2024 is October 2023, 26日 in one of
 * 27 October is the 26th of that month, or of the month before when that day was still to come.
 * @param issueDate `YYYY-MM-DD`
 */
export function resolveDate(reading: DateReading, issueDate: string): Omit<DateMention, 'text'> {
  const [issueYear = 0, issueMonth = 1, issueDay = 1] = issueDate.split('-').map(Number);
  const { year, month, day, yearShift, monthShift, dayShift } = reading;
  if (dayShift !== undefined) return partsOf(new Date(Date.UTC(issueYear, issueMonth - 1, issueDay + dayShift)));
  if (monthShift !== undefined) {
    const shifted = partsOf(new Date(Date.UTC(issueYear, issueMonth - 1 + monthShift, 1)));
    return { year: shifted.year, month: shifted.month, ...(day !== undefined && { day }) };
  }
  if (month === undefined && day !== undefined) {
    const past = partsOf(new Date(Date.UTC(issueYear, issueMonth - (day > issueDay + 7 ? 2 : 1), 1)));
    return { year: past.year, month: past.month, day };
  }
  return {
    year: year ?? issueYear + (yearShift ?? 0),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** Whether everything the first date says, the second says too; parts missing in either do not contradict. */
export function agreesWith(asked: Omit<DateMention, 'text'>, found: Omit<DateMention, 'text'>): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => asked[part] === undefined || found[part] === undefined || asked[part] === found[part],
  );
}

const SHIFTS: Readonly<Record<string, Pick<DateReading, 'yearShift' | 'monthShift' | 'dayShift'>>> = {
  今年: { yearShift: 0 },
  本年: { yearShift: 0 },
  去年: { yearShift: -1 },
  上年: { yearShift: -1 },
  前年: { yearShift: -2 },
  明年: { yearShift: 1 },
  后年: { yearShift: 2 },
  本月: { monthShift: 0 },
  上月: { monthShift: -1 },
  上个月: { monthShift: -1 },
  下月: { monthShift: 1 },
  下个月: { monthShift: 1 },
  今天: { dayShift: 0 },
  今日: { dayShift: 0 },
  昨天: { dayShift: -1 },
  昨日: { dayShift: -1 },
  前天: { dayShift: -2 },
  明天: { dayShift: 1 },
  明日: { dayShift: 1 },
};
const YEAR_WORDS = Object.keys(SHIFTS).filter((word) => SHIFTS[word]?.yearShift !== undefined);
const OTHER_WORDS = Object.keys(SHIFTS)
  .filter((word) => !YEAR_WORDS.includes(word))
  .toSorted((a, b) => b.length - a.length);

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const NUMBER = `(?:\\d{1,2}|${HAN_NUMBER})`;
const YEAR = '(?:(?:19|20)\\d{2}|[一二][零一二三四五六七八九]{3})';
const DATE = new RegExp(
  [
    '(?<!\\d)(?<isoYear>(?:19|20)\\d{2})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)',
    `(?<!\\d)(?:(?<year>${YEAR}) ?年|(?<yearWord>${YEAR_WORDS.join('|')})) ?` +
      `(?:(?<month>${NUMBER}) ?月(?:份)?(?: ?(?<day>${NUMBER}) ?[日号])?)?`,
    `(?<![\\d第一二三四五六七八九十.])(?<onlyMonth>${NUMBER}) ?月(?:份)?(?: ?(?<monthDay>${NUMBER}) ?[日号])?`,
    `(?<![\\d第.一二三四五六七八九十])(?<onlyDay>\\d{1,2}(?=[日号](?![线楼院房桌]))|${HAN_NUMBER}(?=日))[日号]`,
    `(?<shift>${OTHER_WORDS.join('|')})(?:(?<shiftDay>${NUMBER})[日号])?`,
  ].join('|'),
  'gu',
);

function whole(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : hanValue(text);
}

function partsOf(date: Date): { year: number; month: number; day: number } {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
