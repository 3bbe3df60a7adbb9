import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writingTo } from './index-errors.ts';
import { isBuildId, isLeftover } from './snapshot-layout.ts';

/** The published snapshot and one to go back to. */
const KEPT = 2;

/** @returns the names of the finished snapshots in the folder, newest first; none when the folder is missing */
export async function listSnapshots(indexDir: string): Promise<string[]> {
  const names = await readdir(indexDir).catch(() => []);
  return names.filter(isBuildId).toSorted().toReversed();
}

/**
 * Deletes all snapshots but the published one and the newest other.
 * @throws BaowenError `index_unwritable`
 */
export async function pruneSnapshots(indexDir: string, published: string): Promise<void> {
  const others = (await listSnapshots(indexDir)).filter((name) => name !== published);
  await removeAll(indexDir, others.slice(KEPT - 1));
}

/**
 * Deletes what builds left that died. Only for who holds the build lock.
 * @throws BaowenError `index_unwritable`
 */
export async function removeLeftovers(indexDir: string): Promise<void> {
  await removeAll(indexDir, (await readdir(indexDir)).filter(isLeftover));
}

async function removeAll(indexDir: string, names: readonly string[]): Promise<void> {
  await writingTo(indexDir, async () => {
    for (const name of names) await rm(path.join(indexDir, name), { recursive: true, force: true });
  });
}
