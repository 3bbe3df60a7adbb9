import { chineseDate } from '../text/label.ts';
import type { DateEstimate } from '../types/issue.ts';
import type { PageArticle } from '../types/reading.ts';
import { addDays, dateOf } from './calendar.ts';
import { estimateDate } from './estimate-date.ts';
import type { EventDay } from './event-days.ts';
import { latestYear, namedYears, signatures, type NamedYear } from './year-cues.ts';

/** A notice is mostly printed within so many days of its signature. */
const NOTICE_DAYS = 14;

/**
 * About when a page appeared that names no day, or one without its year: not before the last notice was signed, and in
 * the latest year its texts name or the year after. Undefined where they name none or too loosely.
 * @param latest the latest day named without year, if any
 */
export function aboutWhen(articles: readonly PageArticle[], latest: EventDay | undefined): DateEstimate | undefined {
  const signed = signatures(articles).at(-1);
  if (signed !== undefined) {
    return estimateDate(
      { from: signed, to: addDays(signed, NOTICE_DAYS) },
      `公告落款是${chineseDate(signed)}，刊期不早于这一天`,
    );
  }
  const named = namedYears(articles);
  const year = latestYear(named);
  if (year === undefined || !isRecent(named, year)) return undefined;
  const years = `文中提到的最近的年份是${year}年`;
  if (!latest) return estimateDate({ from: `${year}-01-01`, to: `${year + 1}-12-31` }, years);
  const [first, second] = [year, year + 1].map((y) => dateOf(y, latest.month, latest.day));
  if (!first || !second) return undefined; // 29 February
  const reason = `${years}，最晚的日子是${latest.month}月${latest.day}日`;
  const label = `约${year}年或${year + 1}年${latest.month}月`;
  return { ...estimateDate({ from: addDays(first, 1), to: addDays(second, 4) }, reason), label };
}

/** A page of the past names a year once; its own it names again, in the head of a text, or beside the year before. */
function isRecent(named: readonly NamedYear[], year: number): boolean {
  const times = named.filter((n) => n.year === year);
  const isNextTo = named.some((n) => n.year === year - 1);
  return [times.length >= 2, times.some((n) => n.isAtHead), isNextTo].filter(Boolean).length >= 2;
}
