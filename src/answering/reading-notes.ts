import { readDates, resolveDate, type DateReading } from '../text/dates.ts';
import type { Quote } from './write-quotes.ts';

/** More than so many words explained would hide the quote. */
const MOST_NOTES = 3;
/** Parts of a year named without it. */
const PART_OF_YEAR = /(?<!年)(?:前[一二三]个?季度|第?[一二三四]季度|[上下]半年)/u;

/**
 * How a quote is to be read, in brackets beside it: whom 他 means, and the days that words counted from the issue's date mean
 * (昨日即2024年3月17日); of a question for a date, also days without their year.
 * @returns empty when there is nothing to explain, or nothing to count from
 */
export function readingNotes({ evidence, span, pronounFor, wantsDates }: Quote): string {
  const words = evidence.article.text.slice(...span);
  const issueDate = evidence.issue.date;
  const notes = issueDate ? datesOf(words, issueDate, wantsDates ?? false) : [];
  const pronoun = /[他她]/u.exec(words)?.[0];
  if (pronounFor && pronoun) notes.unshift(`${pronoun}指${pronounFor}`);
  return notes.length > 0 ? `（${notes.slice(0, MOST_NOTES).join('，')}）` : '';
}

function datesOf(words: string, issueDate: string, wantsDates: boolean): string[] {
  const dates = readDates(words);
  const notes = dates
    .filter((date) => isCounted(date) || (wantsDates && date.year === undefined))
    .map((date) => `${date.text}即${chinese(resolveDate(date, issueDate))}`);
  const part = PART_OF_YEAR.exec(words)?.[0];
  const namesYear = dates.some(({ year, yearShift }) => year !== undefined || yearShift !== undefined);
  if (part && !namesYear) notes.push(`${part}即${issueDate.slice(0, 4)}年${part}`);
  return [...new Set(notes)];
}

function isCounted({ yearShift, monthShift, dayShift }: DateReading): boolean {
  return yearShift !== undefined || monthShift !== undefined || dayShift !== undefined;
}

function chinese({ year, month, day }: ReturnType<typeof resolveDate>): string {
  const parts = [year && `${year}年`, month && `${month}月`, day && `${day}日`];
  return parts.filter(Boolean).join('');
}
