import type { PageArticle } from '../types/reading.ts';
import { dateOf, daysBetween, weekdayOf } from './calendar.ts';
import type { EventDay } from './event-days.ts';

/** The year of a day that is printed without it, and what tells. */
export interface InferredYear {
  readonly year: number;
  /** The share of right ones on composed pages. */
  readonly confidence: number;
  /** In Chinese, to be put before 年份: 据公告落款. */
  readonly evidence: string;
}

/** A year as a page names it; month and day are 0 where they are not named. */
export interface NamedYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly words: string;
  /** It stands in the head of a text or right after it. */
  readonly isAtHead: boolean;
}

const CONFIDENCE = {
  signature: 0.99,
  plan: 0.97,
  weekday: 0.97,
  nearDay: 0.93,
  nearDayOnce: 0.8,
  span: 0.9,
} as const;
/** A notice is printed within so many days of its signature. */
const NOTICE_AGE = 40;
/** A day named with its year so shortly before an event is of the same season, not of an anniversary. */
const NEAR_DAYS = 40;
/** A year ahead of all others by more than this is that of a plan. */
const LEAP = 2;

/**
 * The year in which an event lies. That a page merely names a year tells little: of composed pages whose texts do, one in
 * three names the year it appeared in.
 */
export function yearOf(event: EventDay, articles: readonly PageArticle[]): InferredYear | undefined {
  const named = namedYears(articles);
  const last = latestYear(named);
  return (
    bySignature(event, signatures(articles)) ??
    byPlan(articles) ??
    (last === undefined ? undefined : (byWeekday(event, last) ?? byNearDay(event, named, last))) ??
    bySpan(event, articles, last)
  );
}

/** The dates with which offices signed notices, oldest first. */
export function signatures(articles: readonly PageArticle[]): string[] {
  return articles
    .filter((a) => a.type === 'notice')
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text, role }) => {
      const [, year, month, day] = (role === 'body' && SIGNATURE.exec(text.slice(-12).normalize('NFKC'))) || [];
      return dateOf(Number(year), Number(month), Number(day)) ?? [];
    })
    .toSorted();
}

const SIGNATURE = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日$/u;

const YEAR = /(?<![\d—–-])((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu;
/** Years that plans and forecasts name. */
const PLANNED_BEFORE = /(?:到|至|力争|预计|预测|计划|目标|不晚于|最迟|[—–\-~～])\s*$/u;
const PLANNED_AFTER =
  /^(?:起|以后|施行|实施|底?前|末前|将|力争|实现|基本|建成|全面|[—–\-~～]|\S{0,6}(?:奥|世锦赛|亚运|世界杯))/u;
const HEAD_LENGTH = 120;

/** The years that articles name as past or present; a page is not older than the latest of them. */
export function namedYears(articles: readonly PageArticle[]): NamedYear[] {
  return articles
    .filter(({ type }) => type !== 'notice')
    .flatMap(({ text, headline }) => {
      const words = text.normalize('NFKC');
      const head = words.indexOf(headline.slice(0, 4)) + headline.length + HEAD_LENGTH;
      return [...words.matchAll(YEAR)]
        .filter(({ index, 0: printed }) => {
          const isPlanned = PLANNED_AFTER.test(words.slice(index + printed.length));
          return !isPlanned && !PLANNED_BEFORE.test(words.slice(Math.max(0, index - 6), index));
        })
        .map(([printed, year, month, day], n, all): NamedYear => ({
          year: Number(year),
          month: Number(month ?? 0),
          day: Number(day ?? 0),
          words: printed,
          isAtHead: (all[n]?.index ?? 0) < head,
        }));
    });
}

/** The latest year named, but for years far ahead of all others. */
export function latestYear(named: readonly NamedYear[]): number | undefined {
  const years = [...new Set(named.map(({ year }) => year))].toSorted((a, b) => b - a);
  return years.find((year, n) => n === years.length - 1 || year - (years[n + 1] ?? 0) <= LEAP);
}

function bySignature({ month, day }: EventDay, signed: readonly string[]): InferredYear | undefined {
  const near = signed.flatMap((signature) => {
    const year = Number(signature.slice(0, 4));
    return [year - 1, year, year + 1].flatMap((y) => {
      const date = dateOf(y, month, day);
      return date && Math.abs(daysBetween(signature, date)) <= NOTICE_AGE ? [y] : [];
    });
  });
  const year = near.toSorted((a, b) => a - b).at(-1);
  return year === undefined ? undefined : { year, confidence: CONFIDENCE.signature, evidence: '据公告落款' };
}

/** 六五 began in 1981, and each plan lasts five years. */
const PLAN =
  /(?<!(?:去年|上年|明年)(?:是|作为)?["“”「]?)(十[一二三四五六七]?|[六七八九])五["“”」]?(?:规划|时期|規劃|時期)?的?(开局|開局|收官)(?:起步)?之?年/u;
const PLANS = ['六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七'];

/** The first and last year of a five-year plan are called so in that year. */
function byPlan(articles: readonly PageArticle[]): InferredYear | undefined {
  const found = articles.map(({ text }) => PLAN.exec(text)).find(Boolean);
  const plan = PLANS.indexOf(found?.[1] ?? '');
  if (!found || plan < 0) return undefined;
  const year = 1981 + plan * 5 + (found[2] === '收官' ? 4 : 0);
  return { year, confidence: CONFIDENCE.plan, evidence: `据“${found[0].replaceAll(/["“”「」]/gu, '')}”` };
}

function byWeekday({ month, day, weekday }: EventDay, last: number): InferredYear | undefined {
  const year = [last, last + 1].find((y) => {
    const date = dateOf(y, month, day);
    return weekday !== '' && date !== undefined && weekdayOf(date) === weekday;
  });
  const evidence = `据${month}月${day}日是星期${weekday}、文中提到${last}年`;
  return year === undefined ? undefined : { year, confidence: CONFIDENCE.weekday, evidence };
}

function byNearDay({ month, day }: EventDay, named: readonly NamedYear[], last: number): InferredYear | undefined {
  const isRepeated = named.filter((n) => n.year === last).length > 1;
  for (const name of named.filter((n) => n.year === last && n.day > 0)) {
    const since = dateOf(name.year, name.month, name.day);
    const year = [last, last + 1].find((y) => {
      const days = since === undefined ? -9 : daysBetween(since, dateOf(y, month, day) ?? '0001-01-01');
      return days >= -3 && days <= NEAR_DAYS;
    });
    if (year !== undefined)
      return {
        year,
        confidence: isRepeated ? CONFIDENCE.nearDay : CONFIDENCE.nearDayOnce,
        evidence: `据文中的“${name.words}”`,
      };
  }
  return undefined;
}

const SPAN = /(?<!\d)((?:19|20)\d\d)\s*[—–-]+\s*((?:19|20)\d\d)年/gu;

/** 2022—2023年 speaks of the months about the turn of these years, when the page names no later one. */
function bySpan({ month }: EventDay, articles: readonly PageArticle[], last = 0): InferredYear | undefined {
  const span = articles
    .flatMap(({ text }) => [...text.normalize('NFKC').matchAll(SPAN)])
    .filter(([, from, to]) => Number(to) - Number(from) === 1 && last <= Number(from))
    .toSorted((a, b) => Number(a[1]) - Number(b[1]))
    .at(-1);
  if (!span || (month > 3 && month < 8)) return undefined;
  const year = Number(span[1]) + (month > 3 ? 0 : 1);
  return { year, confidence: CONFIDENCE.span, evidence: `据文中的“${span[0]}”` };
}
