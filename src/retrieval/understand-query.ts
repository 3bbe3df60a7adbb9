import { dayOf } from '../text/days.ts';
import { fold } from '../text/fold.ts';
import { readPeriods } from '../text/periods.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Filters, Limits, ParsedQuery, Period } from '../types/query.ts';
import { correctQuestion } from './correct-question.ts';
import { archiveFacts, type ArchiveFacts } from './archive-facts.ts';
import { expandQuery, type ExpansionParts } from './expand-query.ts';
import { misprints } from './misprints.ts';
import { isListing } from './is-listing.ts';
import { parseQuery } from './parse-query.ts';
import { withPeriodTerms } from './period-terms.ts';
import { readLimits, type ReadLimits } from './read-limits.ts';
import { referenceDay } from './reference-day.ts';
import { splitQuestion } from './split-question.ts';
import { toArticleTest } from './to-filter.ts';

/** What a question is understood against: an archive and a day. */
export interface UnderstandingParts extends ExpansionParts {
  readonly store: PassageStore;
  readonly clock: Clock;
}

/**
 * Understands a question that stands alone, as the archive can answer it: unknown names put right; its terms, and the
 * archive's words for them; the days it means; the paper, page, section or author it names, to which retrieval keeps as long
 * as that leaves anything; whether it asks for all that was printed there; and the questions it holds, where it holds several.
 */
export function understandQuery(asked: string, filters: Filters, parts: UnderstandingParts): ParsedQuery {
  const query = understandOne(asked, filters, parts);
  if (query.listing) return query;
  const held = splitQuestion(query.question, parts.tokenizer);
  // What the whole says of the print holds for each of its questions.
  return { ...query, parts: held.map((part) => understandOne(part, query.filters, parts)) };
}

function understandOne(asked: string, filters: Limits, parts: UnderstandingParts): ParsedQuery {
  const { tokenizer, store, clock } = parts;
  const { question, corrections } = correctQuestion(asked, parts);
  const folded = fold(question);
  const facts = archiveFacts(store);
  const today = referenceDay(clock.now(), facts.lastDay);
  const periods = readPeriods(question, today.day);
  const read = readLimits(folded, periods, facts);
  const kept = keepLimits(read, filters, facts, store);
  const limited = kept ? narrowed(filters, kept.limits) : filters;
  const lists = isListing(folded, read.spans, tokenizer);
  const query = parseQuery(question, { tokenizer, filters: limited, apart: kept ? read.apart : [] });
  return expandQuery(
    withPeriodTerms({
      ...query,
      expansions: [...corrections, ...misprints(question, query.words, parts)],
      periods: periods.map((period) => (period === read.period && kept?.period ? kept.period : period)),
      ...(periods.some(({ basis }) => basis !== 'stated') && { today }),
      limits: kept?.limits ?? {},
      unmet: kept ? [] : read.spans.map((span) => question.slice(...span)),
      ...(lists && { listing: kept ? articlesWithin(limited, facts, store) : [] }),
    }),
    parts,
  );
}

function articlesWithin(limits: Limits, { articles }: ArchiveFacts, store: PassageStore): string[] {
  return articles.filter(toArticleTest(limits, store) ?? (() => true)).map(({ id }) => id);
}

/** The limits of a question where they leave anything; a date without year is of the last year in which they do. */
function keepLimits(
  { limits, period }: ReadLimits,
  filters: Limits,
  { articles, firstDay }: ArchiveFacts,
  store: PassageStore,
): Pick<ReadLimits, 'limits' | 'period'> | undefined {
  for (let back = 0; ; back++) {
    const then = period && yearsBefore(period, back);
    const tried = then ? { ...limits, from: then.from, to: then.to } : limits;
    const test = toArticleTest(narrowed(filters, tried), store);
    if (!test || articles.some(test)) return { limits: tried, ...(then && { period: then }) };
    if (then?.basis !== 'year-guessed' || !firstDay || then.from < firstDay) return undefined;
  }
}

function yearsBefore(period: Period, years: number): Period {
  if (years === 0) return period;
  const earlier = (day: string): string => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return dayOf(year - years, month, date);
  };
  return { ...period, from: earlier(period.from), to: earlier(period.to) };
}

/** Both limits at once; what the reader set is never widened. */
function narrowed(filters: Limits, limits: Limits): Limits {
  const from = [filters.from, limits.from]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const to = [filters.to, limits.to].filter((day) => day !== undefined).toSorted()[0];
  return { ...limits, ...filters, ...(from && { from }), ...(to && { to }) };
}
