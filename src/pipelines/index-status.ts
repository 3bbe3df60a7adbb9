import type { IndexStatus } from '../contract/index-status.ts';
import type { BaowenError } from '../errors.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { BuildProgress } from '../types/index-build.ts';
import { builtAtOf } from '../indexing/snapshot-layout.ts';
import type { Snapshot } from '../types/snapshot.ts';

/** Remembers how the build under way goes and how the last one failed, and tells it beside what is being served. */
export interface IndexStatusBoard {
  note(progress: BuildProgress): void;
  noteFailure(error: BaowenError): void;
  read(
    served: Snapshot | undefined,
    onDisk: Pick<IndexKeeper, 'others' | 'refused' | 'withheld'>,
    isBuilding: boolean,
  ): IndexStatus;
}

export function createIndexStatusBoard(): IndexStatusBoard {
  let progress: IndexStatus['progress'];
  let lastError: IndexStatus['lastError'];
  return {
    note(news) {
      lastError = undefined;
      if (news.type === 'started') progress = { done: 0, pages: news.pages, share: 0 };
      else if (news.type === 'page') progress = { done: news.done, pages: news.pages, share: progress?.share ?? 0 };
      else if (news.type === 'share') progress &&= { ...progress, share: news.share };
      else if (news.type === 'published') progress = undefined;
    },
    noteFailure({ code, message }) {
      progress = undefined;
      lastError = { code, message };
    },
    read: (served, { others, refused, withheld }, isBuilding) => ({
      indexId: served?.manifest.buildId ?? null,
      builtAt: served?.manifest.builtAt ?? null,
      counts: served?.manifest.counts ?? null,
      coverage: served?.manifest.coverage ?? null,
      failures: [...(served?.manifest.failures ?? [])],
      settings: served ? { ...served.manifest.settings } : null,
      snapshots: others.map((indexId) => ({ indexId, builtAt: builtAtOf(indexId).toISOString() })),
      ...(refused && { refused: refusalOf(refused) }),
      withdrawn: withheld,
      isBuilding,
      ...(isBuilding && progress && { progress }),
      ...(lastError && { lastError }),
    }),
  };
}

function refusalOf({ code, message, details }: BaowenError): NonNullable<IndexStatus['refused']> {
  const { file } = details;
  return { code, message, ...(typeof file === 'string' && { file }) };
}
