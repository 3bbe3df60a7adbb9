import { toBaowenError, type BaowenError } from '../errors.ts';
import type { Manifest } from '../types/index-build.ts';
import { listSnapshots } from './list-snapshots.ts';
import { openCurrentSnapshot, openSnapshot, readCurrent, type OpenedSnapshot } from './open-snapshot.ts';

/** A snapshot that can be served, and why it is not the published one. */
export interface SoundSnapshot {
  readonly snapshot: OpenedSnapshot;
  readonly refused?: BaowenError;
}

/**
 * Opens the published snapshot, or, where its files are damaged, the newest other that is whole. One made with other settings
 * or by another version is no damage: then nothing else is opened in its place.
 * @throws BaowenError as `openCurrentSnapshot`, when no other is whole either
 */
export async function openSoundSnapshot(
  indexDir: string,
  expected: Partial<Manifest['settings']>,
): Promise<SoundSnapshot> {
  try {
    return { snapshot: await openCurrentSnapshot(indexDir, expected) };
  } catch (thrown) {
    const refused = toBaowenError(thrown);
    if (refused.code !== 'index_damaged') throw thrown;
    const published = await readCurrent(indexDir).catch(() => undefined);
    const others = (await listSnapshots(indexDir)).filter((buildId) => buildId !== published);
    for (const buildId of others) {
      const snapshot = await openSnapshot(indexDir, buildId, expected).catch(() => undefined);
      if (snapshot) return { snapshot, refused };
    }
    throw thrown;
  }
}
