import { createHash, webcrypto } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../system-errors.ts';

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file and waits until it is on the disk itself.
 * @returns SHA-256 of what was written, lower-case hex
 */
export async function writeDurably(file: string, chunks: Chunks): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  try {
    for await (const chunk of inBatches(chunks)) {
      hash.update(chunk);
      await handle.writeFile(chunk); // `write` may leave some unwritten, as on a disk that is filling up
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

const BATCH_BYTES = 2 ** 20;

/** Small chunks together: each write is a way to the disk and back. */
async function* inBatches(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let batch: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    batch.push(bytes);
    length += bytes.length;
    if (length < BATCH_BYTES) continue;
    yield batch.length === 1 ? bytes : Buffer.concat(batch);
    [batch, length] = [[], 0];
  }
  yield Buffer.concat(batch);
}

/** Replaces a small file in one step: a reader sees the old or the new content, never a part. */
export async function replaceDurably(file: string, content: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}-${process.pid}`);
  try {
    await writeDurably(temporary, [content]);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/**
 * Makes a folder, and those above it, that outlasts a power failure. Step by step: the recursive way of the library does not
 * return where a folder that exists can hold none, such as /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await isFolder(folder))) return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    return await makeFolder(folder);
  }
  await syncFolder(path.dirname(folder));
}

async function isFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => undefined);
  return found?.isDirectory() ?? false;
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

/** A file of no more bytes is hashed as a whole, on another thread. */
const WHOLE_BYTES = 2 ** 26;

/** @returns SHA-256 of a file that need not fit into memory, lower-case hex */
export async function hashFile(file: string): Promise<string> {
  if ((await stat(file)).size <= WHOLE_BYTES) return await sha256Apart(await readFile(file));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: BATCH_BYTES })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** The same of bytes in memory, worked out on another thread. */
export async function sha256Apart(content: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', content)).toString('hex');
}

/** SHA-256, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
