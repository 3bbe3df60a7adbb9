import { chineseDate } from '../text/label.ts';
import type { DateEstimate } from '../types/issue.ts';
import type { PageArticle } from '../types/reading.ts';
import { aboutWhen } from './about-when.ts';
import { addDays, dateOf, daysBetween } from './calendar.ts';
import { estimateDate } from './estimate-date.ts';
import { eventDays, type EventDay } from './event-days.ts';
import { signatures, yearOf } from './year-cues.ts';

/** The day as the text implies it, and why in a Chinese sentence; no date when the text does not imply one. */
export interface InferredDate {
  readonly date?: string;
  /** The share of right ones on composed pages with the same evidence; 0 without a date. */
  readonly confidence: number;
  readonly evidence: string;
  /** About when, where the day is not sure enough to be called the date. */
  readonly estimate?: DateEstimate;
}

/** What a masthead prints of a day without its year: 3月18日 星期三. */
export type PrintedDay = Omit<EventDay, 'isDateline'>;

/** Below this a day is an estimate: a false date is worse than none. */
const SURE = 0.85;
/** How often the day after the latest event was the issue's, by what names it: datelines, or the beginnings of so many reports. */
const DATELINE = { one: 0.96, more: 0.98 } as const;
const LEADS = [0, 0.86, 0.92, 0.97] as const;
/** A paper that does not appear daily prints no news of yesterday. */
const NOT_DAILY = /(?:周报|周刊|周末|月刊|月报|旬刊|旬报|画报|画刊)$/u;

/**
 * Infers the day of an issue: a daily prints the day after the latest event it reports. Datelines tell best; a day in
 * the beginning of a report counts only where no report has one.
 * @param paper the paper's name, or null
 * @param printed a day that the masthead prints without year
 */
export function inferDate(
  articles: readonly PageArticle[],
  paper: string | null = null,
  printed?: PrintedDay,
): InferredDate {
  const days = printed ? [{ ...printed, isDateline: true }] : latestDays(articles.flatMap(eventDays));
  const [latest] = days;
  const year = latest && yearOf(latest, articles);
  const happened = latest && year && dateOf(year.year, latest.month, latest.day);
  if (!happened) return unknown(articles, latest);
  const found = printed ? { date: happened, reason: '报头印有月日' } : nextDay(happened, articles);
  const confidence = year.confidence * (printed ? 1 : dayConfidence(days, paper));
  const reason = `${found.reason}，${year.evidence}定年份`;
  if (confidence >= SURE)
    return { date: found.date, confidence, evidence: `${reason}；据此推断为${chineseDate(found.date)}。` };
  const to = addDays(found.date, NOT_DAILY.test(paper ?? '') ? 7 : 3);
  return { confidence: 0, evidence: '', estimate: estimateDate({ from: found.date, to }, reason) };
}

/** The days named by the strongest kind of evidence, all the latest; the year may turn between them. */
function latestDays(events: readonly EventDay[]): EventDay[] {
  const datelines = events.filter((e) => e.isDateline);
  const told = datelines.length > 0 ? datelines : events;
  const isTurn = told.some((e) => e.month >= 11) && told.some((e) => e.month <= 2);
  const rank = ({ month, day }: EventDay): number => (isTurn && month <= 2 ? month + 12 : month) * 100 + day;
  const last = told.reduce((max, e) => Math.max(max, rank(e)), 0);
  const days = told.filter((e) => rank(e) === last);
  const others = events.filter((e) => !e.isDateline && rank(e) === last);
  return datelines.length > 0 ? [...days, ...others] : days;
}

function dayConfidence(days: readonly EventDay[], paper: string | null): number {
  const datelines = days.filter((d) => d.isDateline).length;
  if (NOT_DAILY.test(paper ?? '')) return 0;
  if (datelines > 0) return days.length > 1 ? DATELINE.more : DATELINE.one;
  return LEADS[Math.min(days.length, LEADS.length - 1)] ?? 0;
}

/** A notice signed some days later than the next one moves the day. */
function nextDay(
  happened: string,
  articles: readonly PageArticle[],
): { readonly date: string; readonly reason: string } {
  const next = addDays(happened, 1);
  const notice = signatures(articles).at(-1);
  if (notice !== undefined && notice > next && daysBetween(next, notice) <= 3)
    return { date: notice, reason: `公告落款是${chineseDate(notice)}，刊期不早于这一天` };
  return { date: next, reason: `本版最晚的事件发生在${chineseDate(happened)}，日报次日见报` };
}

function unknown(articles: readonly PageArticle[], latest: EventDay | undefined): InferredDate {
  const evidence = latest ? `正文最晚的日子是${latest.month}月${latest.day}日，没有年份。` : '';
  const estimate = aboutWhen(articles, latest);
  return { confidence: 0, evidence, ...(estimate ? { estimate } : {}) };
}
