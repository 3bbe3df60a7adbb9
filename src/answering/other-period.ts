import type { ParsedQuery, Period } from '../types/query.ts';
import { readDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { readPeriods } from '../text/periods.ts';
import { COMPARES } from './choose-sentences.ts';
import type { Chosen } from './choose-sentences.ts';
import { AMONG } from './leans-back.ts';
import type { AskType } from './read-asks.ts';

/**
 * The stretch of time a question asks a figure for, when every sentence chosen to answer gives its figure for another: 1至2月 for
 * 今年3月, 1月至10月 for 第一季度, 前三季度 for 2021年. A sentence that tells no time tells of that of the one before it.
 * @returns as the question writes it; undefined when a sentence tells of it, or tells no time at all
 */
export function otherPeriod(query: ParsedQuery, chosen: readonly Chosen[]): string | undefined {
  const asked = query.periods.length === 1 ? query.periods[0] : undefined;
  if (!asked || COMPARES.test(query.folded) || isBound(asked, query.question)) return undefined;
  const others = new Set<string>();
  for (const one of chosen) {
    const { article } = one.candidate.evidence;
    const goesOn = others.has(article.id) && toldIn(one).length === 0;
    if (!goesOn && !isOfAnother(asked, one, query.folded)) return undefined;
    others.add(article.id);
  }
  return chosen.length > 0 ? asked.text : undefined;
}

function isOfAnother(asked: Period, one: Chosen, question: string): boolean {
  return isAnotherYear(asked, one) || (FIGURES.has(one.ask.type) && isAnother(asked, one, question));
}

const FIGURES: ReadonlySet<AskType> = new Set(['number', 'rank']);
/** Asks whose answer is no time itself, so that the year a sentence tells is that of the matter. */
const WITHIN_A_YEAR: ReadonlySet<AskType> = new Set(['number', 'rank', 'who', 'organisation']);

/** Whether the sentence says of which year it tells, and neither it nor what stands around it is of the year asked for. */
function isAnotherYear(asked: Period, { ask, candidate }: Chosen): boolean {
  const year = asked.from.slice(0, 4);
  if (asked.basis !== 'stated' || asked.to.slice(0, 4) !== year || !WITHIN_A_YEAR.has(ask.type)) return false;
  const { folded, neighbours, around, paragraph, evidence } = candidate;
  const saidYears = readDates(folded).flatMap((date) => date.year ?? []);
  const isSaid = [paragraph, neighbours, around, evidence.issue.date ?? ''].some((words) => words.includes(year));
  return saidYears.length > 0 && !isSaid;
}

/** Whether the question names the time as a bound or as when something was printed, not as what is asked about. */
function isBound({ text, span }: Period, question: string): boolean {
  if (/以来|至今/u.test(text)) return true;
  return (
    /(?:截[至止]|到|自|从|[比较])$/u.test(question.slice(0, span[0])) ||
    /^(?:的?(?:报道|报纸|日报)|公[布示]|发布|以来|至今|为止|底|末|以[前后]|[之]?[前后])/u.test(question.slice(span[1]))
  );
}

function isAnother(asked: Period, one: Chosen, question: string): boolean {
  const issued = one.candidate.evidence.issue.date;
  if (!issued) return false;
  const told = toldIn(one);
  const wanted = asked.basis === 'stated' || ANOTHER_YEAR.test(asked.text) ? asked : inYearOf(issued, asked);
  if (told.length === 0 || !told.some(isPartOfYear)) return false;
  if (/全年(?!的?(?:任务|目标|计划|指标))/u.test(question) && told.every(isPartOfYear)) return true;
  return !told.some((period) => answersFor(period, wanted));
}

/** Said of a year that is not the one being written in: it stays the reader's, whenever a report was printed. */
const ANOTHER_YEAR = /^(?:去年|上年|大?前年|明年|后年)/u;

/** The stretches of time a sentence tells its figure for; days are of what was announced. 其中… tells of the time named last. */
function toldIn({ candidate: { folded, span, evidence } }: Chosen): readonly Period[] {
  const { article, issue } = evidence;
  if (!issue.date) return [];
  const own = stretchesIn(folded, issue.date);
  if (own.length > 0 || !AMONG.test(folded)) return own;
  return stretchesIn(fold(article.text.slice(Math.max(0, span[0] - LOOKED_BACK), span[0])), issue.date).slice(-1);
}
const LOOKED_BACK = 200;

function stretchesIn(folded: string, issued: string): Period[] {
  return readPeriods(folded, issued).filter((period) => period.from !== period.to && !isBound(period, folded));
}

/** Whether a figure for one stretch may stand for the other: one that runs over both would tell too much. */
function answersFor(told: Period, wanted: Pick<Period, 'from' | 'to'>): boolean {
  const meets = told.from <= wanted.to && wanted.from <= told.to;
  const tellsMore = told.from <= wanted.from && told.to >= wanted.to && lengthOf(told) > lengthOf(wanted) + LEAP_DAY;
  return meets && !(tellsMore && isPartOfYear(told));
}

/** 今年头两个月 may be one day shorter in the reader's year than in the report's. */
const LEAP_DAY = 1;

function isPartOfYear(period: Pick<Period, 'from' | 'to'>): boolean {
  return lengthOf(period) < DAYS_OF_YEAR;
}
const DAYS_OF_YEAR = 364;

function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** 今年3月 is asked of an archive that may end years ago: the reader's year gives way to that of the report. */
function inYearOf(issued: string, { from, to }: Period): Pick<Period, 'from' | 'to'> {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const year = Number(issued.slice(0, 4));
  return { from: `${year - years}${from.slice(4)}`, to: `${year}${to.slice(4)}` };
}
