import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A file system of its own, as small as wanted. */
export interface SmallDisk {
  readonly folder: string;
  /** Nothing can be written from then on. */
  makeReadOnly(): void;
  remove(): Promise<void>;
}

/** @returns why there is none where the system does not let us mount one */
export async function smallDisk(kibibytes: number): Promise<SmallDisk | string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-disk-'));
  const failure = run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'none', folder);
  if (failure !== undefined) {
    await fs.rm(folder, { recursive: true });
    return failure;
  }
  return {
    folder,
    makeReadOnly: () => void run('mount', '-o', 'remount,ro', folder),
    async remove() {
      run('umount', '--lazy', folder); // files on it may still be open
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns what went wrong, if anything did */
function run(command: string, ...args: readonly string[]): string | undefined {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr).trim();
}
