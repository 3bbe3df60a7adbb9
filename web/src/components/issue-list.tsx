import type { IssuesResponse } from '../../../src/contract/archive.ts';
import { dayName } from '../lib/day-names.ts';
import { archive } from '../messages/archive.ts';
import { language } from '../state/language.ts';
import { PlaceLink } from './place-link.tsx';

/** Issues one below the other: the day, the paper, and how much there is of it. */
export function IssueList({ issues }: { readonly issues: IssuesResponse['issues'] }) {
  const text = archive();
  return (
    <ul class="issue-list">
      {issues.map(({ id, paper, date, dateBasis, dateEstimate, edition, pages, articles }) => (
        <li key={id}>
          <PlaceLink to={{ type: 'issue', id }}>
            {date ? dayName(date, language.value) : text.undated}{' '}
            <span lang="zh-CN">{[paper ?? text.unnamedPaper, edition].filter(Boolean).join(' ')}</span>
          </PlaceLink>{' '}
          {dateBasis === 'inferred' && <span class="inferred">{text.inferred}</span>}{' '}
          <span class="hit-count">
            {dateEstimate && `${text.estimated(dateEstimate.label)} · `}
            {text.issueCounts(pages, articles)}
          </span>
        </li>
      ))}
    </ul>
  );
}
