import { readdir } from 'node:fs/promises';
import { isBuildId } from './snapshot-layout.ts';

/** @returns the names of the finished snapshots in the folder, newest first; none when the folder is missing */
export async function listSnapshots(indexDir: string): Promise<string[]> {
  const names = await readdir(indexDir).catch(() => []);
  return names.filter(isBuildId).toSorted().toReversed();
}
