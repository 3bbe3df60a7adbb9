import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkedFiles } from './checked-files.ts';
import { parseManifest } from './manifest.ts';
import { MANIFEST_FILE, SNAPSHOT_FILES } from './snapshot-layout.ts';

/** Whether every file of a snapshot is what the build wrote. It is not opened, which would take its memory. */
export async function isWhole(indexDir: string, buildId: string): Promise<boolean> {
  const folder = path.join(indexDir, buildId);
  try {
    const files = checkedFiles(
      folder,
      parseManifest(await readFile(path.join(folder, MANIFEST_FILE), 'utf8'), buildId),
    );
    for (const key of Object.keys(SNAPSHOT_FILES) as (keyof typeof SNAPSHOT_FILES)[]) await files.check(key);
    return true;
  } catch {
    return false;
  }
}
