import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { admin } from '../messages/admin.ts';
import { errorSentence } from '../messages/errors.ts';

/** The files that are not in the index, and why. */
export function FailureList({ failures }: Pick<IndexStatus, 'failures'>) {
  const text = admin();
  if (failures.length === 0) return <p class="basis">{text.noFailures}</p>;
  return (
    <details class="failures" open={failures.length <= 10}>
      <summary>{text.failures(failures.length)}</summary>
      <div class="table-frame" role="group" tabIndex={0} aria-label={text.failures(failures.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.reason}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ file, code, message }, i) => (
              <tr key={i}>
                <td>
                  <code>
                    <bdi>{file}</bdi>
                  </code>
                </td>
                <td>
                  {errorSentence(code)} <span class="failure-detail">{message}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
