import { useState } from 'preact/hooks';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { longTime } from '../lib/long-date.ts';
import { admin } from '../messages/admin.ts';
import { language } from '../state/language.ts';

interface Props {
  readonly snapshots: IndexStatus['snapshots'];
  readonly onRollBack: (indexId: string) => void;
}

/** The indexes one can go back to; a second press says that it is meant. */
export function SnapshotList({ snapshots, onRollBack }: Props) {
  const { snapshots: title, rollBack, rollBackSure, noSnapshots } = admin();
  const [asked, setAsked] = useState<string>();
  return (
    <>
      <h4 class="small-heading">{title}</h4>
      {snapshots.length === 0 && <p class="basis">{noSnapshots}</p>}
      <ul class="admin-list">
        {snapshots.map(({ indexId, builtAt }) => (
          <li key={indexId}>
            {longTime(builtAt, language.value)}{' '}
            <button
              type="button"
              class="quiet-button"
              onBlur={() => setAsked(undefined)}
              onClick={() => {
                if (asked === indexId) onRollBack(indexId);
                setAsked(asked === indexId ? undefined : indexId);
              }}
            >
              {asked === indexId ? rollBackSure(longTime(builtAt, language.value)) : rollBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
