import type { PageArticle } from '../types/reading.ts';
import { datelineOf } from './datelines.ts';

/** A day of the year that a report names as that of its event, or that its dateline bears. */
export interface EventDay {
  readonly month: number;
  readonly day: number;
  /** It stands in a dateline: 据新华社北京3月17日电. */
  readonly isDateline: boolean;
  /** As printed beside it, 一 to 日; empty when there is none. */
  readonly weekday: string;
}

/** An event's day is looked for in so much of a report's beginning. */
const LEAD_LENGTH = 60;
const DAY = /((?:19|20)\d\d年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:\s*[,，(（]?\s*(?:星期|周|礼拜)([一二三四五六日天]))?/gu;

/** What a sentence says before a day that is not that of an event reported. */
const AHEAD_BEFORE =
  /(?:定于|拟于|应于|须在|于|至|到|从|自|[、和及—\-~～]|截至|截止|下月|明年|每年|每逢|同年|当年|去年|上年|前年|年前的|北京时间)$/u;
const AHEAD_AFTER = /^(?:至|到|[、和及—\-~～]|前|起|之前|以前|止|开始|将|是|出版|迎来)/u;
/** Something still to come is told of in the same clause. */
const COMING = /将(?!军|领|士|来|近)|即将|拟|预计|计划|定于/u;
/** A report may bear its dateline at its end: （本报巴黎5月12日电）. */
const CLOSING = /[(（](?:据|本报|新华社|中新社)[^)）]{0,14}?(\d{1,2})月(\d{1,2})日(?:专?电|讯)[^)）]{0,30}[)）]\s*$/u;

/**
 * The days a report's datelines and beginning name as past. Not from ranges, deadlines, commemorations and announcements,
 * and not with a year: reports of yesterday leave it out.
 */
export function eventDays(article: PageArticle): EventDay[] {
  const body = article.paragraphs.filter((p) => p.role === 'body');
  const opening =
    article.type === 'notice' ? [] : body.slice(0, 2).flatMap(({ text }, n) => openingDays(text, n === 0));
  const [, month, day] = CLOSING.exec(plain(body.at(-1)?.text.slice(-80) ?? '')) ?? [];
  const closing = { month: Number(month), day: Number(day), isDateline: true, weekday: '' };
  return month ? [...opening, closing] : opening;
}

function openingDays(text: string, isFirst: boolean): EventDay[] {
  const words = plain(text.slice(0, 240));
  const dateline = isFirst ? datelineOf(words) : '';
  const bracket = /^\s*[(（【][^)）】]{0,80}[)）】]/u.exec(words.slice(dateline.length))?.[0].length ?? 0;
  const head = words.slice(0, dateline.length + bracket + LEAD_LENGTH);
  const end = /[。！？]/u.exec(head)?.index ?? head.length;
  const sentence = head.slice(0, end);
  return [...sentence.matchAll(DAY)]
    .filter(
      (found) => found[1] === undefined && (found.index < dateline.length || isPast(sentence, found, dateline.length)),
    )
    .slice(0, dateline ? 2 : 1)
    .map(({ index, 2: month, 3: day, 4: weekday }) => ({
      month: Number(month),
      day: Number(day),
      isDateline: index < dateline.length,
      weekday: (weekday ?? '').replace('天', '日'),
    }));
}

function isPast(sentence: string, found: RegExpMatchArray, from: number): boolean {
  const at = found.index ?? 0;
  const before = sentence.slice(from, at);
  const after = sentence.slice(at + found[0].length);
  return !AHEAD_BEFORE.test(before) && !AHEAD_AFTER.test(after) && !COMING.test(before + after.slice(0, 14));
}

/** Figures may be full-width; the length need not stay. */
function plain(text: string): string {
  return text.normalize('NFKC');
}
