import type { Day, Month } from '../lib/calendar.ts';
import { dayName, monthName } from '../lib/day-names.ts';
import { archive } from '../messages/archive.ts';
import { language } from '../state/language.ts';
import { ArchiveLink } from './archive-link.tsx';
import { PlaceLink } from './place-link.tsx';

interface Props {
  readonly month: Month;
  readonly paper: string | undefined;
}

/** A month as a calendar shows it; a day with an issue leads to it, one with several to the list of them. */
export function MonthTable({ month: { month, issues, weeks }, paper }: Props) {
  const { weekdays, weekdayNames, noIssues, issueCount } = archive();
  const name = monthName(month, language.value);
  if (issues === 0) {
    return (
      <p class="month month-empty">
        {name} <span class="hit-count">{noIssues}</span>
      </p>
    );
  }
  return (
    <table class="month">
      <caption>
        {name} <span class="hit-count">{issueCount(issues)}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday, i) => (
            <th key={weekdayNames[i]} scope="col" abbr={weekdayNames[i]}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, w) => (
          <tr key={w}>
            {week.map((day, d) => (
              <td key={d}>{day && <DayCell day={day} paper={paper} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { date, issues }, paper }: { readonly day: Day; readonly paper: string | undefined }) {
  const { severalIssues, issueCounts } = archive();
  const number = Number(date.slice(8));
  const [only, ...others] = issues;
  const name = dayName(date, language.value);
  if (!only) return <span class="day-without">{number}</span>;
  if (others.length > 0) {
    return (
      <ArchiveLink params={{ paper, day: date }} class="day">
        <span aria-hidden="true">
          {number}
          <sup>{issues.length}</sup>
        </span>
        <span class="visually-hidden">{severalIssues(name, issues.length)}</span>
      </ArchiveLink>
    );
  }
  const label = [name, only.paper, issueCounts(only.pages, only.articles)].filter(Boolean).join(' ');
  return (
    <PlaceLink to={{ type: 'issue', id: only.id }} class="day">
      <span aria-hidden="true">{number}</span>
      <span class="visually-hidden">{label}</span>
    </PlaceLink>
  );
}
