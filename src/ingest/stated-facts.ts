import type { IssueFacts } from '../types/issue.ts';
import { calendarDate } from './calendar.ts';
import { statedPage } from './jump-lines.ts';

/** What a source states, in the forms the archive keeps; what cannot be used is a problem instead. */
export interface StatedFacts extends IssueFacts {
  readonly problems: readonly string[];
}

/**
 * Reads what front matter, metadata or `issue.json` states as written.
 * @param source its name, for the problems
 */
export function statedFacts(facts: IssueFacts, source: string): StatedFacts {
  const date = facts.date === undefined ? undefined : calendarDate(facts.date);
  const page = facts.page === undefined ? undefined : statedPage(facts.page);
  const problems = [
    ...(facts.date !== undefined && !date ? [`${source}: "${facts.date}" is no date such as 2024-03-18.`] : []),
    ...(facts.page !== undefined && !page ? [`${source}: "${facts.page}" is no page number such as 01 or A03.`] : []),
  ];
  return {
    ...(facts.paper ? { paper: facts.paper } : {}),
    ...(date ? { date } : {}),
    ...(page ? { page } : {}),
    ...(facts.edition ? { edition: facts.edition } : {}),
    problems,
  };
}
