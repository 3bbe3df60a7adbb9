import { open, readFile, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { makeFolder } from './durable-files.ts';
import { systemCode, writingTo } from './index-errors.ts';
import { runningSince } from './running-since.ts';
import { LOCK_FILE, TAKEOVER_FILE } from './snapshot-layout.ts';

/** Tokens of the locks this process holds: in a container every process may be number 1, so a number alone tells nothing. */
const held = new Set<string>();

/** A lock without its owner's name is being written, and taking one over takes a moment; after so long, who did it has died. */
const DONE_WITHIN_MS = 10_000;

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
      if (!(await tryCreate(file, owner)) && !(await tryTakeOver(file, owner))) throw busy(indexDir);
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
 * Only who holds a lock on taking over may look whether the lock is stale and remove it: else, of two builds that find it
 * stale, the slower one would remove the lock of the quicker one.
 */
async function tryTakeOver(file: string, owner: LockOwner): Promise<boolean> {
  const takeover = path.join(path.dirname(file), TAKEOVER_FILE);
  if (await isStale(takeover, isLongAgo)) await rm(takeover, { force: true });
  if (!(await tryCreate(takeover, owner))) return false;
  try {
    if (await isStale(file, isOrphaned)) await rm(file, { force: true });
    return await tryCreate(file, owner);
  } finally {
    await rm(takeover, { force: true });
  }
}

/** @returns also true for a lock that was given back meanwhile */
async function isStale(file: string, test: (writtenMs: number, text: string) => boolean): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    return test(mtimeMs, await readFile(file, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

function isOrphaned(writtenMs: number, text: string): boolean {
  const owner = parseOwner(text);
  return owner ? !isAlive(owner) : isLongAgo(writtenMs);
}

function isLongAgo(writtenMs: number): boolean {
  return Date.now() - writtenMs > DONE_WITHIN_MS;
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
