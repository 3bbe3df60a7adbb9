import type { IssuesResponse } from '../../../src/contract/archive.ts';
import { archive } from '../messages/archive.ts';
import { printedOn } from '../messages/printed-on.ts';
import { PlaceLink } from './place-link.tsx';

/** Issues one below the other: the day, the paper, and how much there is of it. */
export function IssueList({ issues }: { readonly issues: IssuesResponse['issues'] }) {
  const text = archive();
  return (
    <ul class="issue-list">
      {issues.map(({ id, paper, date, dateBasis, dateEstimate, edition, pages, articles }) => (
        <li key={id}>
          <PlaceLink to={{ type: 'issue', id }}>
            {printedOn(date)}{' '}
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
