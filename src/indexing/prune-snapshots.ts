import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writingTo } from './index-errors.ts';
import { listSnapshots } from './list-snapshots.ts';
import { isLeftover } from './snapshot-layout.ts';

/**
 * Deletes all snapshots but those to keep: the published one and the one before it, to go back to. What a build finished
 * and did not live to publish goes too.
 * @throws BaowenError `index_unwritable`
 */
export async function pruneSnapshots(indexDir: string, keep: readonly (string | undefined)[]): Promise<void> {
  await removeAll(
    indexDir,
    (await listSnapshots(indexDir)).filter((name) => !keep.includes(name)),
  );
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
