import { readDates, resolveDate } from '../text/dates.ts';
import type { DateReading } from '../text/dates.ts';
import type { ClaimContext } from './claim-context.ts';
import type { EvidenceLine } from './evidence-lines.ts';
import { isSaidAlike } from './said-alike.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Dates of the claim that no line says which speaks of the same, neither as printed nor read against the issue's day. The year of
 * the issue may be added to what is printed without one.
 */
export function checkDates(context: ClaimContext): Objection[] {
  return context.clauses.flatMap((clause) => {
    const dates = readDates(clause);
    if (dates.length === 0) return [];
    const aligned = context.linesAbout(clause, LEAST_SHARE);
    return dates
      .filter(
        (date) =>
          !aligned.some((line) => says(line, date)) &&
          !isOfIssue(date, aligned) &&
          !context.lines.some(
            (line) =>
              !isShift(date) &&
              line.dates.some((other) => saysAll(date, other) && isSaidAlike(clause, date, line.folded, other)),
          ),
      )
      .map((date) => ({ type: 'date', text: date.text }));
  });
}

/** Share of the best line's alignment that a line must have for its dates to count. */
const LEAST_SHARE = 0.45;

function says(line: EvidenceLine, claim: DateReading): boolean {
  if (!isShift(claim)) return line.dates.some((date) => saysAll(claim, date));
  if (line.folded.includes(claim.text)) return true;
  const meant = line.issueDate ? resolveDate(claim, line.issueDate) : undefined;
  return meant !== undefined && line.dates.some((date) => saysAll(meant, date));
}

/** A bare year that is the issue's (今年 as well), where no line names another. */
function isOfIssue(claim: DateReading, lines: readonly EvidenceLine[]): boolean {
  const { month, day, monthShift, dayShift } = claim;
  if ((month ?? day ?? monthShift ?? dayShift) !== undefined) return false;
  return lines.some(({ issueDate }) => {
    if (!issueDate) return false;
    const { year } = resolveDate(claim, issueDate);
    return (
      issueDate.startsWith(String(year)) &&
      lines.every(({ dates }) => dates.every((date) => date.year === undefined || date.year === year))
    );
  });
}

function isShift({ yearShift, monthShift, dayShift }: DateReading): boolean {
  return yearShift !== undefined || monthShift !== undefined || dayShift !== undefined;
}

function saysAll(claim: Partial<DateReading>, date: Partial<DateReading>): boolean {
  return (['year', 'month', 'day'] as const).every((part) => claim[part] === undefined || claim[part] === date[part]);
}
