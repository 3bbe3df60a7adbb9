import { useState } from 'preact/hooks';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import type { AdminApi } from '../lib/admin-api.ts';
import { getIndexStatus } from '../lib/archive-api.ts';
import { isUnderWay } from '../lib/build-state.ts';
import { longTime } from '../lib/long-date.ts';
import { admin } from '../messages/admin.ts';
import { errorSentence, whyFailed } from '../messages/errors.ts';
import { build, indexVersion } from '../state/index-events.ts';
import { language } from '../state/language.ts';
import { useResource } from '../state/use-resource.ts';
import { useTicks } from '../state/use-ticks.ts';
import { BuildProgress } from './build-progress.tsx';
import { FailureList } from './failure-list.tsx';
import { FailureNote } from './failure-note.tsx';
import { SnapshotList } from './snapshot-list.tsx';

/** The last steps of a change — older snapshots deleted, the lock given back — come after the news of it. */
const REFRESH_MS = 2_000;

/** The index that is served, building it anew with progress, going back to an earlier one, and what was not read. */
export function AdminIndex({ access }: { readonly access: AdminApi }) {
  const text = admin();
  const { value, failure, retry } = useResource(`index ${indexVersion.value} ${useTicks(REFRESH_MS)}`, getIndexStatus);
  const [told, setTold] = useState('');
  const act = (what: Promise<unknown>, done: string): void => {
    setTold('');
    void what.then(
      () => setTold(done),
      (thrown: unknown) => setTold(whyFailed(thrown)),
    );
  };
  if (failure) return <FailureNote title={text.cannotOpen} failure={failure} onRetry={retry} />;
  const isBuilding = isUnderWay(build.value) || value?.isBuilding === true;
  return (
    <section class="admin-part" aria-labelledby="admin-index">
      <h3 id="admin-index">{text.index}</h3>
      {value && <Facts status={value} />}
      <p>
        <button
          type="button"
          class="quiet-button"
          aria-disabled={isBuilding}
          onClick={() => {
            if (!isBuilding) act(access.rebuild(), '');
          }}
        >
          {isBuilding ? text.building : text.rebuild}
        </button>
      </p>
      <BuildProgress />
      <p role="status">{told}</p>
      {value && (
        <SnapshotList
          snapshots={value.snapshots}
          onRollBack={(indexId) => act(access.rollback(indexId), text.rolledBack)}
        />
      )}
      {value && <FailureList failures={value.failures} />}
    </section>
  );
}

function Facts({
  status: { indexId, builtAt, counts, withdrawn, refused, lastError },
}: {
  readonly status: IndexStatus;
}) {
  const text = admin();
  return (
    <>
      {refused && (
        <p class="notice">
          {text.refused(errorSentence(refused.code))} <code>{refused.file ?? refused.code}</code>
        </p>
      )}
      {lastError && (
        <p class="notice">
          {text.lastError(errorSentence(lastError.code))} <code>{lastError.code}</code>
        </p>
      )}
      <dl class="facts">
        <dt>{text.index}</dt>
        <dd>
          <code>{indexId ?? text.none}</code>
        </dd>
        <dt>{text.builtAt}</dt>
        <dd>{builtAt ? longTime(builtAt, language.value) : text.none}</dd>
        <dt>{text.holds}</dt>
        <dd>{counts ? text.counts(counts) : text.none}</dd>
        <dt>{text.withdrawn}</dt>
        <dd>{withdrawn > 0 ? text.articles(withdrawn) : text.none}</dd>
      </dl>
    </>
  );
}
