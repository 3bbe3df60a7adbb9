import { chineseDate } from '../text/label.ts';
import type { DateEstimate } from '../types/issue.ts';
import type { PageArticle } from '../types/reading.ts';
import { addDays, dateOf, daysBetween } from './calendar.ts';
import { datelineOf } from './datelines.ts';

/** The day as the text implies it, and why in a Chinese sentence; no date when the text does not imply one. */
export interface InferredDate {
  readonly date?: string;
  readonly confidence?: number;
  readonly evidence: string;
  readonly estimate?: DateEstimate;
}

/** An event's day is looked for in so much of a report's beginning. */
const LEAD_LENGTH = 60;
const DAY = /(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日/gu;
/** What stands before or after a day that is not the day of an event reported. */
const AHEAD_BEFORE = /(?:将于|定于|拟于|应于|须在|至|到|从|自|—|-|~|～|截至|截止|下月|明年)$/u;
const AHEAD_AFTER = /^(?:至|到|—|-|~|～|前|起|之前|以前|止|开始|将)/u;
/** A notice is printed within so many days of its signature. */
const NOTICE_AGE = 40;

/**
 * Infers the day of an issue: a daily prints the day after the latest event it reports. Days are taken from datelines
 * and the beginnings of reports, not from ranges, deadlines or announcements. The year comes from a notice's signature
 * near that day, or from a span of two years that begins with the latest year named: other full dates in a text tell
 * of the past as often as of the day.
 */
export function inferDate(articles: readonly PageArticle[]): InferredDate {
  const events = distinct(articles.filter((a) => a.type !== 'notice').flatMap((a) => eventDays(a)));
  const signed = [...new Set(articles.flatMap(signaturesOf))].toSorted();
  const isUnsigned = events.some(({ month, day }) => nearestTo(month, day, signed) === undefined);
  const year = isUnsigned ? spanYear(articles) : undefined;
  const dated = events.map(
    ({ month, day }) => nearestTo(month, day, signed) ?? (year ? dateOf(year, month, day) : undefined),
  );
  const isWhole = dated.every((d) => d !== undefined); // the latest may be among those whose year is unknown
  const latest = isWhole ? dated.toSorted().at(-1) : undefined;
  const notice = signed.at(-1);
  if (latest === undefined) {
    if (notice === undefined || events.length > 0)
      return { evidence: events.length > 0 ? '正文有月日而没有年份。' : '' };
    return { evidence: `公告落款是${chineseDate(notice)}，刊期不早于这一天。` };
  }
  const next = addDays(latest, 1);
  const isLater = notice !== undefined && notice > next && daysBetween(next, notice) <= 3;
  const date = isLater ? notice : next;
  const reason = isLater
    ? `公告落款是${chineseDate(notice)}，刊期不早于这一天`
    : `本版最晚的事件发生在${chineseDate(latest)}，日报次日见报`;
  return { date, evidence: `${reason}；据此推断为${chineseDate(date)}。` };
}

interface EventDay {
  readonly month: number;
  readonly day: number;
}

/** The days a report's dateline and beginning name as past. */
function eventDays(article: PageArticle): EventDay[] {
  const body = article.paragraphs.filter((p) => p.role === 'body').slice(0, 2);
  return body.flatMap(({ text }, n) => {
    const dateline = n === 0 ? datelineOf(text) : '';
    const head = text.slice(
      0,
      dateline.length +
        LEAD_LENGTH +
        (/^\s*[(（][^)）]{0,80}[)）]/u.exec(text.slice(dateline.length))?.[0].length ?? 0),
    );
    const sentence = /[。！？]/u.exec(head)?.index ?? head.length;
    return daysIn(head.slice(0, sentence)).slice(0, dateline ? 2 : 1);
  });
}

function distinct(days: readonly EventDay[]): EventDay[] {
  return [...new Map(days.map((event) => [event.month * 100 + event.day, event])).values()];
}

/** A day printed with its year tells of the past: reports of yesterday leave the year out. */
function daysIn(text: string): EventDay[] {
  return [...text.matchAll(DAY)]
    .filter((m) => !AHEAD_BEFORE.test(text.slice(0, m.index)) && !AHEAD_AFTER.test(text.slice(m.index + m[0].length)))
    .flatMap(([, year, month, day]) => (year ? [] : [{ month: Number(month), day: Number(day) }]));
}

/** The dates with which offices signed a notice. */
function signaturesOf({ type, paragraphs }: PageArticle): string[] {
  if (type !== 'notice') return [];
  return paragraphs.flatMap(({ text, role }) => {
    const [, year, month, day] = (role === 'body' && SIGNATURE.exec(text.slice(-12))) || [];
    return dateOf(Number(year), Number(month), Number(day)) ?? [];
  });
}

const SIGNATURE = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日$/u;

/** The day in the year in which it lies near a signature, the latest that one is near to. */
function nearestTo(month: number, day: number, signed: readonly string[]): string | undefined {
  for (const signature of signed.toReversed()) {
    const year = Number(signature.slice(0, 4));
    for (const y of [year + 1, year, year - 1]) {
      const date = dateOf(y, month, day);
      if (date && Math.abs(daysBetween(signature, date)) <= NOTICE_AGE) return date;
    }
  }
  return undefined;
}

/** 2022—2023年 speaks for its first year, when the page names no later one. */
function spanYear(articles: readonly PageArticle[]): number | undefined {
  const text = articles.map((a) => a.text).join('\n');
  const spans = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)\s*[—–-]+\s*((?:19|20)\d\d)年/gu)]
    .filter(([, from, to]) => Number(to) - Number(from) === 1)
    .map(([, from]) => Number(from));
  if (spans.length === 0) return undefined;
  const named = [...text.matchAll(/(?<![\d—–-])((?:19|20)\d\d)年/gu)].map(([, year]) => Number(year));
  const first = spans.reduce((latest, year) => Math.max(latest, year), 0);
  return named.every((year) => year <= first) ? first : undefined;
}
