import { open, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { makeFolder, sha256 } from './durable-files.ts';
import { writingTo } from './index-errors.ts';
import { systemCode } from '../system-errors.ts';
import { runningSince } from './running-since.ts';
import { LOCK_FILE } from './snapshot-layout.ts';

/** Tokens of the locks this process holds: in a container every process may be number 1, so a number alone tells nothing. */
const held = new Set<string>();

/** A lock without its owner's name is being written; after so long, its owner has died. */
const WRITTEN_WITHIN_MS = 10_000;

/** Who holds the lock. */
interface LockOwner {
  readonly pid: number;
  /** See `runningSince`. */
  readonly started: string;
  readonly token: string;
}

/**
 * Runs a build while no other build, in this or another process, runs on the same folder. A lock whose process is gone is
 * taken over.
 * @throws BaowenError `index_busy` while another build holds the lock, `index_unwritable`
 */
export async function withBuildLock<T>(indexDir: string, build: () => Promise<T>): Promise<T> {
  const file = path.join(indexDir, LOCK_FILE);
  const owner: LockOwner = { pid: process.pid, started: runningSince(process.pid) ?? '', token: randomUUID() };
  held.add(owner.token);
  try {
    await writingTo(indexDir, async () => {
      await makeFolder(indexDir);
      if (!(await tryLock(file, owner))) throw busy(indexDir);
    });
    try {
      return await build();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    held.delete(owner.token);
  }
}

/**
 * Who finds a stale lock removes it under a second lock, named after what the stale one says. No two locks say the same, so
 * whoever holds that name and still finds that text is alone with it: two that both found it stale cannot remove each
 * other's new locks. That second lock may itself be stale, and is taken over likewise.
 */
async function tryLock(file: string, owner: LockOwner): Promise<boolean> {
  if (await tryCreate(file, owner)) return true;
  const stale = await staleText(file);
  if (stale === undefined) return false;
  const takeover = `${file}-${sha256(stale).slice(0, 16)}`;
  if (!(await tryLock(takeover, owner))) return false;
  try {
    if ((await staleText(file)) !== stale) return false;
    await rm(file);
    return await tryCreate(file, owner);
  } finally {
    await rm(takeover, { force: true });
  }
}

async function tryCreate(file: string, owner: LockOwner): Promise<boolean> {
  let handle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(JSON.stringify(owner));
    return true;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * @returns the text of a lock whose owner is gone, or did not live to write it; undefined for one that is held, or was given
 * back meanwhile
 */
async function staleText(file: string): Promise<string | undefined> {
  let handle;
  try {
    handle = await open(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { mtimeMs } = await handle.stat();
    const text = await handle.readFile('utf8');
    return isOrphaned(mtimeMs, text) ? text : undefined;
  } finally {
    await handle.close();
  }
}

function isOrphaned(writtenMs: number, text: string): boolean {
  const owner = parseOwner(text);
  return owner ? !isAlive(owner) : Date.now() - writtenMs > WRITTEN_WITHIN_MS;
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    return JSON.parse(text) as LockOwner;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started, token }: LockOwner): boolean {
  return pid === process.pid ? held.has(token) : runningSince(pid) === started;
}

function busy(indexDir: string): BaowenError {
  return new BaowenError(
    'index_busy',
    `Another build is writing to ${indexDir}. Wait for it to end; if none runs, delete ${path.join(indexDir, LOCK_FILE)}.`,
    { isRetryable: true, details: { indexDir } },
  );
}
