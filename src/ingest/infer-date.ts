import { chineseDate } from '../text/label.ts';
import type { PageArticle } from '../types/reading.ts';
import { addDays, dateOf, daysBetween } from './calendar.ts';
import { datelineOf } from './datelines.ts';

/** The day as the text implies it, and why in a Chinese sentence; no date when the text does not imply one. */
export interface InferredDate {
  readonly date?: string;
  readonly evidence: string;
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
 * and the beginnings of reports, not from ranges, deadlines or announcements; the year from a notice's signature or
 * other full dates near that day.
 */
export function inferDate(articles: readonly PageArticle[]): InferredDate {
  const fullDates = articles.flatMap(fullDatesOf);
  const events = articles.filter((a) => a.type !== 'notice').flatMap((a) => eventDays(a));
  const signed = fullDates
    .filter((d) => d.isSignature)
    .map((d) => d.date)
    .toSorted();
  const years = yearVotes(
    articles,
    fullDates.map((d) => d.date),
  );
  const dated = events.map(({ month, day, year }) => {
    return year === undefined ? bestYear(month, day, years) : dateOf(year, month, day);
  });
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
  readonly year: number | undefined;
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

function daysIn(text: string): EventDay[] {
  return [...text.matchAll(DAY)]
    .filter((m) => !AHEAD_BEFORE.test(text.slice(0, m.index)) && !AHEAD_AFTER.test(text.slice(m.index + m[0].length)))
    .map(([, year, month, day]) => ({ year: year ? Number(year) : undefined, month: Number(month), day: Number(day) }));
}

interface FullDate {
  readonly date: string;
  readonly isSignature: boolean;
}

function fullDatesOf(article: PageArticle): FullDate[] {
  const found: FullDate[] = [];
  for (const { text, role } of article.paragraphs) {
    if (role !== 'body') continue;
    for (const match of text.matchAll(/((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/gu)) {
      const date = dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
      const isLast = match.index + match[0].length === text.length;
      if (date) found.push({ date, isSignature: article.type === 'notice' && isLast });
    }
  }
  return found;
}

/** Full dates speak for their year where they are near; 2022—2023年 speaks for its first year. */
function yearVotes(articles: readonly PageArticle[], fullDates: readonly string[]): readonly YearVote[] {
  const votes: YearVote[] = fullDates.map((date) => ({ year: Number(date.slice(0, 4)), near: date }));
  for (const { text } of articles) {
    for (const [, from, to] of text.matchAll(/((?:19|20)\d\d)\s*[—–-]+\s*((?:19|20)\d\d)年/gu)) {
      if (Number(to) - Number(from) === 1) votes.push({ year: Number(from), near: undefined });
    }
  }
  return votes;
}

interface YearVote {
  readonly year: number;
  readonly near: string | undefined;
}

function bestYear(month: number, day: number, votes: readonly YearVote[]): string | undefined {
  const points = new Map<string, number>();
  for (const { year, near } of votes) {
    for (const candidate of near ? [year - 1, year, year + 1] : [year]) {
      const date = dateOf(candidate, month, day);
      if (!date) continue;
      const isNear = near !== undefined && Math.abs(daysBetween(near, date)) <= NOTICE_AGE;
      if (near === undefined || isNear) points.set(date, (points.get(date) ?? 0) + (isNear ? 3 : 1));
    }
  }
  return [...points].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
