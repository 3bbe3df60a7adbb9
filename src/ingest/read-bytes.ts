import { readFile, stat } from 'node:fs/promises';
import { BaowenError, reasonOf } from '../errors.ts';

/** The most bytes a file may have, and the setting that says so. */
export interface ReadLimit {
  readonly setting: string;
  readonly maxBytes: number;
}

/**
 * The bytes of a page file.
 * @param place where it is on the disk
 * @param file its path within the corpus folder, for messages
 * @throws BaowenError `page_unreadable`, `page_too_large`
 */
export async function readBytes(place: string, file: string, { setting, maxBytes }: ReadLimit): Promise<Uint8Array> {
  try {
    const found = await stat(place);
    if (!found.isFile()) {
      // Reading a pipe or a device would wait for ever.
      throw new BaowenError(
        'page_unreadable',
        `The page ${file} is no ordinary file. Remove it from the corpus folder.`,
      );
    }
    if (found.size <= maxBytes) return await readFile(place);
    throw new BaowenError(
      'page_too_large',
      `The page file ${file} has ${found.size} bytes, more than the ${maxBytes} allowed. Split it, or raise ${setting}.`,
    );
  } catch (cause) {
    if (cause instanceof BaowenError) throw cause;
    throw new BaowenError(
      'page_unreadable',
      `The page file ${file} cannot be read: ${reasonOf(cause)}. Check that it exists and may be read.`,
      { cause },
    );
  }
}
