import type { IssuesResponse } from '../../../src/contract/archive.ts';
import { type Gap, gapsIn, monthsOf, type Year, yearsOf } from '../lib/calendar.ts';
import { dayName } from '../lib/day-names.ts';
import { archive as messagesOf } from '../messages/archive.ts';
import { reading } from '../messages/reading.ts';
import { language } from '../state/language.ts';
import { ArchiveLink } from './archive-link.tsx';
import { GapNote } from './gap-note.tsx';
import { IssueList } from './issue-list.tsx';
import { MonthTable } from './month-table.tsx';

/** So many issues, of a year or of all, are better listed. */
const FEW = 12;

interface Props {
  readonly archive: IssuesResponse;
  /** The address's query string: `year`, `day`, `paper`. */
  readonly search: string;
}

/** The issues of a year by month and day, with what is missing; the newest year, unless another is asked for. */
export function Calendar({ archive: { issues: all, gaps }, search }: Props) {
  const text = messagesOf();
  const asked = new URLSearchParams(search);
  const papers = [...new Set(all.map(({ paper }) => paper ?? ''))].filter(Boolean);
  const paper = papers.find((name) => name === asked.get('paper'));
  const issues = paper ? all.filter((issue) => issue.paper === paper) : all;
  const day = asked.get('day') ?? '';
  const ofDay = issues.filter(({ date }) => date !== null && date === day);
  const years = yearsOf(issues);
  const wanted = ofDay.length > 0 ? day.slice(0, 4) : asked.get('year');
  const { year } = years.find((one) => one.year === wanted) ?? years.at(-1) ?? { year: '' };
  const undated = issues.filter(({ date }) => date === null);
  const isShort = issues.length - undated.length <= FEW;
  return (
    <>
      {papers.length > 1 && (
        <nav class="kinds" aria-label={text.paper}>
          <span class="kinds-name">{text.paper}</span>
          {[undefined, ...papers].map((name) => (
            <ArchiveLink key={name ?? ''} params={{ paper: name, year }} isHere={name === paper}>
              {name ?? text.allPapers}
            </ArchiveLink>
          ))}
        </nav>
      )}
      {years.length > 1 && !isShort && (
        <nav class="kinds" aria-label={text.years}>
          <span class="kinds-name">{text.years}</span>
          {years.map((one) => (
            <ArchiveLink key={one.year} params={{ paper, year: one.year }} isHere={one.year === year}>
              {text.year(one.year)} <span class="hit-count">{one.issues}</span>
            </ArchiveLink>
          ))}
        </nav>
      )}
      {ofDay.length > 0 && (
        <section class="archive-part">
          <h3 class="archive-heading">{dayName(day, language.value)}</h3>
          <IssueList issues={ofDay} />
        </section>
      )}
      {(isShort ? years.toReversed() : years.filter((one) => one.year === year)).map((one) => (
        <YearPart
          key={one.year}
          year={one}
          issues={issues}
          paper={paper}
          // Gaps are those of the whole archive: of one paper among several nothing can be said by them.
          gaps={paper && papers.length > 1 ? undefined : gapsIn(one.year, gaps)}
        />
      ))}
      {undated.length > 0 && (
        <section class="archive-part">
          <h3 class="archive-heading">
            {reading().undated} <span class="hit-count">{text.issueCount(undated.length)}</span>
          </h3>
          {undated.length <= FEW ? (
            <IssueList issues={undated} />
          ) : (
            <details>
              <summary>{text.undatedCount(undated.length)}</summary>
              <IssueList issues={undated} />
            </details>
          )}
        </section>
      )}
    </>
  );
}

interface YearProps {
  readonly year: Year;
  readonly issues: IssuesResponse['issues'];
  readonly paper: string | undefined;
  readonly gaps: readonly Gap[] | undefined;
}

function YearPart({ year: { year, issues: count }, issues, paper, gaps }: YearProps) {
  const text = messagesOf();
  const ofYear = issues.filter(({ date }) => date?.startsWith(`${year}-`));
  return (
    <section class="archive-part">
      <h3 class="archive-heading">
        {text.year(year)} <span class="hit-count">{text.issueCount(count)}</span>
      </h3>
      {count <= FEW ? (
        <IssueList issues={ofYear.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))} />
      ) : (
        <div class="months">
          {monthsOf(year, issues).map((month) => (
            <MonthTable key={month.month} month={month} paper={paper} />
          ))}
        </div>
      )}
      {gaps && <GapNote gaps={gaps} />}
    </section>
  );
}
