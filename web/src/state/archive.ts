import { computed, signal } from '@preact/signals';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { type Failure, OFFLINE, toFailure } from '../lib/api-error.ts';
import { getExamples, getIndexStatus } from '../lib/archive-api.ts';

const POLL_MS = 2_000;

/** What the archive holds; undefined until the server has said. */
export const archiveStatus = signal<IndexStatus | Failure | undefined>(undefined);

/** Whether the server could not be reached when it was last looked for; it is then looked for until it is there. */
export const isOffline = computed(() => {
  const status = archiveStatus.value;
  return status !== undefined && 'code' in status && status.code === OFFLINE.code;
});

/** Questions to begin with; empty until loaded. */
export const examples = signal<readonly string[]>([]);

let next: ReturnType<typeof setTimeout> | undefined;

/** Loads both; asks again from time to time as long as there is no index to serve from. */
export async function loadArchive(): Promise<void> {
  const status = await getIndexStatus().catch(toFailure);
  archiveStatus.value = status;
  clearTimeout(next);
  if (!('indexId' in status) || status.indexId === null) next = setTimeout(() => void loadArchive(), POLL_MS);
  else if (examples.value.length === 0)
    examples.value = await getExamples().then(
      ({ questions }) => questions,
      () => [],
    );
}

for (const change of ['offline', 'online']) addEventListener(change, () => void loadArchive());
