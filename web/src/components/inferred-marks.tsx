import type { IssueRef } from '../../../src/types/answer.ts';
import { reading } from '../messages/reading.ts';

/** Says which of an issue's date and page the paper did not print; nothing when it printed both. */
export function InferredMarks({ issue }: { readonly issue: IssueRef }) {
  const { dateInferred, pageInferred, inferredTold } = reading();
  return (
    <>
      {issue.dateBasis === 'inferred' && (
        <span class="inferred" title={inferredTold}>
          {dateInferred}
        </span>
      )}
      {issue.page && issue.pageBasis === 'inferred' && (
        <span class="inferred" title={inferredTold}>
          {pageInferred}
        </span>
      )}
    </>
  );
}
