import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Manifest } from '../types/index-build.ts';
import { hashFile, sha256Apart } from './durable-files.ts';
import { damaged } from './index-errors.ts';
import { systemCode } from '../system-errors.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';

const gunzipped = promisify(gunzip);

type SnapshotFile = keyof typeof SNAPSHOT_FILES;

/** The files of one snapshot, none used before its checksum was found right. */
export interface CheckedFiles {
  /**
   * @returns the whole file
   * @throws BaowenError `index_damaged` naming the file
   */
  read(key: SnapshotFile): Promise<Buffer>;
  /**
   * @returns the same, unpacked on another thread
   * @throws BaowenError `index_damaged` naming the file
   */
  unpack(key: SnapshotFile): Promise<Buffer>;
  /**
   * @returns where it stands
   * @throws BaowenError `index_damaged` naming the file
   */
  check(key: SnapshotFile): Promise<string>;
}

/** @param folder the snapshot's */
export function checkedFiles(folder: string, { checksums }: Pick<Manifest, 'checksums'>): CheckedFiles {
  const check = (file: string, checksum: string): void => {
    if (checksum !== checksums[file]) throw damaged(file, 'its checksum is not that of the manifest');
  };
  const read = async (file: string): Promise<Buffer> => {
    const content = await reading(file, () => readFile(path.join(folder, file)));
    check(file, await sha256Apart(content));
    return content;
  };
  return {
    read: (key) => read(SNAPSHOT_FILES[key]),
    unpack: async (key) => {
      const content = await read(SNAPSHOT_FILES[key]);
      return await reading(SNAPSHOT_FILES[key], () => gunzipped(content));
    },
    check: async (key) => {
      const file = SNAPSHOT_FILES[key];
      const place = path.join(folder, file);
      check(file, await reading(file, () => hashFile(place)));
      return place;
    },
  };
}

/** Runs a step that reads a snapshot's file; what the file system refuses becomes `index_damaged`. */
export async function reading<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw damaged(file, `it cannot be read (${systemCode(error)})`, error);
  }
}
