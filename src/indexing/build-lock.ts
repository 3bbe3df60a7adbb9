import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { systemCode, writingTo } from './index-errors.ts';
import { LOCK_FILE } from './snapshot-layout.ts';

/** Tokens of the locks this process holds: in a container every process may be number 1, so a number alone tells nothing. */
const held = new Set<string>();

/** A lock without its owner's name is being written; after so long, its writer has died over it. */
const WRITTEN_WITHIN_MS = 10_000;

/** Who holds the lock. */
interface LockOwner {
  readonly pid: number;
  /** When that process started, as the system counts it; empty where the system does not say. */
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
  const owner: LockOwner = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  held.add(owner.token);
  try {
    await writingTo(indexDir, async () => {
      await mkdir(indexDir, { recursive: true });
      if (await tryCreate(file, owner)) return;
      await removeStale(file, indexDir);
      if (!(await tryCreate(file, owner))) throw busy(indexDir);
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
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify(owner));
    await handle.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moved aside before it is deleted: of two builds that find the same stale lock, only one can move it. */
async function removeStale(file: string, indexDir: string): Promise<void> {
  if (!(await isStale(file))) throw busy(indexDir);
  const aside = `${file}-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await rm(aside, { force: true });
}

async function isStale(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    const owner = parseOwner(await readFile(file, 'utf8'));
    return owner ? !isAlive(owner) : Date.now() - mtimeMs > WRITTEN_WITHIN_MS;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true; // given back meanwhile
    throw error;
  }
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    return JSON.parse(text) as LockOwner;
  } catch {
    return undefined;
  }
}

function isAlive(owner: LockOwner): boolean {
  if (owner.pid === process.pid) return held.has(owner.token);
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  return owner.started === startOf(owner.pid);
}

/** Field 22 of Linux's process table, counted behind the parenthesised name, which may hold blanks. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function busy(indexDir: string): BaowenError {
  return new BaowenError(
    'index_busy',
    `Another build is writing to ${indexDir}. Wait for it to end; if none runs, delete ${path.join(indexDir, LOCK_FILE)}.`,
    { isRetryable: true, details: { indexDir } },
  );
}
