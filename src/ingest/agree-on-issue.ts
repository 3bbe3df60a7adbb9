import type { Known, PageIdentity } from '../types/issue.ts';
import type { PageFacts } from './page-facts.ts';
import { chineseDate } from '../text/label.ts';
import { daysBetween } from './calendar.ts';

/** So sure is a page's day or paper that is taken from the pages beside it; a judgement, composed pages have no neighbours. */
const CONFIDENCE = 0.9;
/** An inferred day so much earlier may be that of a page without the latest news. */
const NEAR_DAYS = 7;
/** So many pages must state the same. */
const WITNESSES = 2;

/**
 * Gives a page the day and paper on which the pages beside it agree. Only files of one folder whose names differ in
 * figures alone are taken for one issue's, only when all that state a day state the same one, and a page that itself tells
 * of another time is left as it is.
 */
export function agreeOnIssue<T extends PageFacts>(readings: readonly T[]): T[] {
  const groups = new Map<string, T[]>();
  for (const reading of readings) {
    const shape = reading.page.file.replaceAll(/\d+(?=[^/]*$)/gu, '#');
    const group = groups.get(shape);
    if (group) group.push(reading);
    else groups.set(shape, [reading]);
  }
  const agreed = new Map([...groups.values()].flatMap(agreeing));
  return readings.map((reading) => agreed.get(reading) ?? reading);
}

function agreeing<T extends PageFacts>(group: readonly T[]): [T, T][] {
  const stated = group.filter(({ identity }) => isStated(identity.date));
  const [date, ...others] = new Set(stated.map(({ identity }) => identity.date.value));
  if (date == null || others.length > 0 || stated.length < WITNESSES) return [];
  const papers = [...new Set(group.flatMap(({ identity }) => identity.paper.value ?? []))];
  return group.map((reading) => [
    reading,
    { ...reading, identity: joined(reading.identity, date, papers, stated.length) },
  ]);
}

function isStated({ basis }: Known<string>): boolean {
  return basis !== 'inferred' && basis !== 'unknown';
}

function joined(identity: PageIdentity, date: string, papers: readonly string[], witnesses: number): PageIdentity {
  if (!isStated(identity.date) && !mayBeOf(identity, date)) return identity;
  const { dateEstimate: _, ...rest } = identity;
  const [paper, another] = papers;
  const isNamed = identity.paper.value !== null || paper === undefined || another !== undefined;
  return {
    ...rest,
    ...(isNamed ? {} : { paper: { value: paper, ...beside(`都是《${paper}》`) } }),
    ...(isStated(identity.date)
      ? {}
      : { date: { value: date, ...beside(`有${witnesses}个是${chineseDate(date)}的`) } }),
  };
}

function beside(what: string): Omit<Known<string>, 'value'> {
  return { basis: 'inferred', confidence: CONFIDENCE, evidence: `同一文件夹的其他版面${what}。` };
}

function mayBeOf({ date: { value }, dateEstimate }: PageIdentity, date: string): boolean {
  if (value !== null) return value <= date && daysBetween(value, date) <= NEAR_DAYS;
  return dateEstimate === undefined || (dateEstimate.from <= date && date <= dateEstimate.to);
}
