import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writingTo } from './index-errors.ts';
import { isWhole } from './is-whole.ts';
import { listSnapshots } from './list-snapshots.ts';
import { readCurrent } from './open-snapshot.ts';
import { isLeftover } from './snapshot-layout.ts';

/**
 * Deletes all snapshots but the published one and one to go back to: the one served before, or, where that is not whole, the
 * newest that is. What a build finished and did not live to publish goes too. Only for who holds the build lock, once the
 * published snapshot has been opened.
 * @throws BaowenError `index_unwritable`, and what `readCurrent` throws
 */
export async function pruneSnapshots(indexDir: string, before: string | undefined): Promise<void> {
  const published = await readCurrent(indexDir);
  const others = (await listSnapshots(indexDir)).filter((name) => name !== published);
  const kept = await firstWhole(
    indexDir,
    others.toSorted((a, b) => Number(b === before) - Number(a === before)),
  );
  await removeAll(
    indexDir,
    others.filter((name) => name !== kept),
  );
}

/**
 * Deletes what builds left that died. Only for who holds the build lock.
 * @throws BaowenError `index_unwritable`
 */
export async function removeLeftovers(indexDir: string): Promise<void> {
  await removeAll(indexDir, (await readdir(indexDir)).filter(isLeftover));
}

async function firstWhole(indexDir: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if (await isWhole(indexDir, name)) return name;
  return undefined;
}

async function removeAll(indexDir: string, names: readonly string[]): Promise<void> {
  await writingTo(indexDir, async () => {
    for (const name of names) await rm(path.join(indexDir, name), { recursive: true, force: true });
  });
}
