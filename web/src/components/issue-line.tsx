import type { IssueRef } from '../../../src/types/answer.ts';
import { dayName } from '../lib/day-names.ts';
import { reading } from '../messages/reading.ts';
import { language } from '../state/language.ts';
import { PlaceLink } from './place-link.tsx';
import { InferredMarks } from './inferred-marks.tsx';

/** Paper, date and page an article was printed in; what is inferred is marked so. The whole leads to the issue. */
export function IssueLine({ issue }: { readonly issue: IssueRef }) {
  const { page } = reading();
  return (
    <p class="issue-line">
      <PlaceLink to={{ type: 'issue', id: issue.id }}>
        {issue.paper && <span>{issue.paper}</span>}{' '}
        <span>{issue.date ? dayName(issue.date, language.value) : undated(issue)}</span>{' '}
        {issue.page && <span>{page(issue.pages.join('、'))}</span>}
      </PlaceLink>
      <InferredMarks issue={issue} />
    </p>
  );
}

function undated({ dateEstimate }: IssueRef): string {
  const { undated: unknown, undatedAbout } = reading();
  return dateEstimate ? undatedAbout(dateEstimate.label) : unknown;
}
