import { dayOf, plusDays } from './days.ts';
import { lunarDay } from './lunar-day.ts';

/** When the days of a festival or yearly event are, by the year it falls in. */
interface Festival {
  readonly names: readonly string[];
  /** First and last day, its holiday included. */
  days(year: number): readonly [string, string];
}

const FESTIVALS: readonly Festival[] = [
  { names: ['元旦'], days: (year) => [dayOf(year, 1, 1), dayOf(year, 1, 3)] },
  { names: ['除夕', '大年三十'], days: (year) => around(lunarDay(year, 1, 1), -1, -1) },
  { names: ['春节', '新春', '大年初一', '农历新年'], days: (year) => around(lunarDay(year, 1, 1), -1, 7) },
  { names: ['春运'], days: (year) => around(lunarDay(year, 1, 1), -15, 25) },
  { names: ['元宵节', '元宵'], days: (year) => around(lunarDay(year, 1, 15), 0, 0) },
  { names: ['全国两会', '两会'], days: (year) => [dayOf(year, 3, 1), dayOf(year, 3, 15)] },
  { names: ['清明节', '清明'], days: (year) => [dayOf(year, 4, 3), dayOf(year, 4, 6)] },
  {
    names: ['“五一”', '"五一"', '五一', '劳动节'],
    days: (year) => [dayOf(year, 5, 1), dayOf(year, 5, 5)],
  },
  { names: ['端午节', '端午'], days: (year) => around(lunarDay(year, 5, 5), -1, 1) },
  { names: ['暑假', '暑期', '暑运'], days: (year) => [dayOf(year, 7, 1), dayOf(year, 8, 31)] },
  { names: ['中秋节', '中秋'], days: (year) => around(lunarDay(year, 8, 15), -1, 1) },
  {
    names: ['“十一”', '"十一"', '十一', '国庆节', '国庆'],
    days: (year) => [dayOf(year, 10, 1), dayOf(year, 10, 7)],
  },
  { names: ['重阳节', '重阳'], days: (year) => around(lunarDay(year, 9, 9), 0, 0) },
];

const BY_NAME = new Map(FESTIVALS.flatMap((festival) => festival.names.map((name) => [name, festival] as const)));

/** Names of festivals and yearly events, longer ones first. */
export const FESTIVAL_NAMES: readonly string[] = [...BY_NAME.keys()].toSorted((a, b) => b.length - a.length);

/** So many days around a festival are still 前后. */
const AROUND = 15;

/**
 * The first and last day of a festival of a year, or of the days around it.
 * @param name one of `FESTIVAL_NAMES`
 * @param when 前夕, 前, 后, 前后; anything else is the festival with its holiday
 */
export function festivalDays(name: string, year: number, when = ''): readonly [string, string] {
  const [from, to] = BY_NAME.get(name)?.days(year) ?? [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (when === '前后') return [plusDays(from, -AROUND), plusDays(to, AROUND)];
  if (/^(?:之前|前夕?)$/u.test(when)) return [plusDays(from, -AROUND), plusDays(from, -1)];
  if (/^(?:之后|过?后)$/u.test(when)) return [plusDays(to, 1), plusDays(to, AROUND)];
  return [from, to];
}

function around(day: string, before: number, after: number): readonly [string, string] {
  return [plusDays(day, before), plusDays(day, after)];
}
