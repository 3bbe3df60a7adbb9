import { computed, signal } from '@preact/signals';
import type { IndexStatus } from '../../../src/contract/index-status.ts';
import { type Failure, OFFLINE, toFailure } from '../lib/api-error.ts';
import { getIndexStatus, getIssue, getIssues } from '../lib/archive-api.ts';
import { exampleQuestions } from '../lib/examples.ts';

const POLL_MS = 2_000;
const EXAMPLES = 4;
/** Newest issues looked through for examples. */
const EXAMPLE_ISSUES = 3;

/** What the archive holds; undefined until the server has said. */
export const archiveStatus = signal<IndexStatus | Failure | undefined>(undefined);

/** Whether the server could not be reached when it was last looked for; it is then looked for until it is there. */
export const isOffline = computed(() => {
  const status = archiveStatus.value;
  return status !== undefined && 'code' in status && status.code === OFFLINE.code;
});

/** Questions to begin with, from the newest issues' headlines; empty until loaded. */
export const examples = signal<readonly string[]>([]);

let next: ReturnType<typeof setTimeout> | undefined;

/** Loads both; asks again from time to time as long as there is no index to serve from. */
export async function loadArchive(): Promise<void> {
  const status = await getIndexStatus().catch(toFailure);
  archiveStatus.value = status;
  clearTimeout(next);
  if (!('indexId' in status) || status.indexId === null) next = setTimeout(() => void loadArchive(), POLL_MS);
  else if (examples.value.length === 0) examples.value = await loadExamples().catch(() => []);
}

async function loadExamples(): Promise<readonly string[]> {
  const { issues } = await getIssues();
  const newest = issues.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, EXAMPLE_ISSUES);
  return exampleQuestions(await Promise.all(newest.map(({ id }) => getIssue(id))), EXAMPLES);
}

for (const change of ['offline', 'online']) addEventListener(change, () => void loadArchive());
