import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file and waits until it is on the disk itself.
 * @returns SHA-256 of what was written, lower-case hex
 */
export async function writeDurably(file: string, chunks: Iterable<string | Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  try {
    for (const chunk of chunks) {
      hash.update(chunk);
      await handle.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** Replaces a small file in one step: a reader sees the old or the new content, never a part. */
export async function replaceDurably(file: string, content: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}-${process.pid}`);
  await writeDurably(temporary, [content]);
  await rename(temporary, file);
  await syncFolder(path.dirname(file));
}

/** Waits until a folder's entries are on the disk: without it a rename may be lost in a power failure. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Syncs a file somebody else wrote. @returns its SHA-256, lower-case hex */
export async function syncAndHash(file: string): Promise<string> {
  await syncFolder(file);
  return await hashFile(file);
}

/** @returns SHA-256 of a file that need not fit into memory, lower-case hex */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** SHA-256, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
