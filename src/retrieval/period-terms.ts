import { dateParts, dateTerms } from '../text/date-terms.ts';
import { daysBetween, plusDays } from '../text/days.ts';
import type { ParsedQuery, Period, QueryTerm } from '../types/query.ts';

/** A day of a stretch is less than a day that is named. */
const WEIGHT = 0.5;
/** A longer stretch is looked for by its month. */
const MOST_DAYS = 10;
/** What is said of a quarter or a year is seldom printed in it: 一季度 is told of in April. */
const MOST_DAYS_OF_MONTH = 31;

/**
 * The query with the date terms of its short periods, so that 上个月 finds what is dated in it. A date written out has its
 * terms already.
 */
export function withPeriodTerms(query: ParsedQuery): ParsedQuery {
  const own = new Set(query.terms.map(({ term }) => term));
  const added = new Set(query.periods.flatMap(termsOf).filter((term) => !own.has(term)));
  return { ...query, terms: [...query.terms, ...[...added].map((term): QueryTerm => ({ term, weight: WEIGHT }))] };
}

function termsOf({ from, to }: Period): string[] {
  const days = daysBetween(from, to);
  if (days > MOST_DAYS_OF_MONTH) return [];
  if (days > MOST_DAYS) return [from, to].map((day) => dateTerms(dateParts(day)).at(-1) ?? '');
  return Array.from({ length: days }, (_, i) => dateTerms(dateParts(plusDays(from, i)))[0] ?? '');
}
