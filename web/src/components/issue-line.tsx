import { chineseDate } from '../../../src/text/label.ts';
import type { IssueRef } from '../../../src/types/answer.ts';
import { PlaceLink } from './place-link.tsx';

/** Paper, date and page an article was printed in; what is inferred is marked so. The whole leads to the issue. */
export function IssueLine({ issue }: { readonly issue: IssueRef }) {
  return (
    <p class="issue-line">
      <PlaceLink to={{ type: 'issue', id: issue.id }}>
        {issue.paper && <span>{issue.paper}</span>} <span>{issue.date ? chineseDate(issue.date) : undated(issue)}</span>{' '}
        {issue.page && <span>{issue.pages.join('、')}版</span>}
      </PlaceLink>
      {issue.dateBasis === 'inferred' && <Inferred what="日期" />}
      {issue.page && issue.pageBasis === 'inferred' && <Inferred what="版次" />}
    </p>
  );
}

function undated({ dateEstimate }: IssueRef): string {
  return dateEstimate ? `日期不详，据内容${dateEstimate.label}` : '日期不详';
}

function Inferred({ what }: { readonly what: string }) {
  return (
    <span class="inferred" title={`${what}报上没有印，是据内容推断的`}>
      {what}推断
    </span>
  );
}
