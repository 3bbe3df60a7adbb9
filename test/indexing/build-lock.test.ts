import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BaowenError } from '../../src/errors.ts';
import { sha256 } from '../../src/indexing/durable-files.ts';
import { withBuildLock } from '../../src/indexing/build-lock.ts';

let indexDir = '';
beforeEach(async () => {
  indexDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-lock-'));
});
afterEach(() => fs.rm(indexDir, { recursive: true, force: true }));

const busy = expect.objectContaining({ code: 'index_busy', isRetryable: true }) as Error;
const lockFile = (): string => path.join(indexDir, '.lock');
const lockAs = (owner: object | string): Promise<void> =>
  fs.writeFile(lockFile(), typeof owner === 'string' ? owner : JSON.stringify(owner));

async function failing(): Promise<void> {
  throw new Error('the build failed');
}

describe('withBuildLock', () => {
  it('refuses a second build while the first runs, and lets the next one in', async () => {
    await withBuildLock(indexDir, async () => {
      await expect(withBuildLock(indexDir, async () => 'second')).rejects.toThrow(busy);
    });
    expect(await withBuildLock(indexDir, async () => 'third')).toBe('third');
  });

  it('is given back when the build fails', async () => {
    await expect(withBuildLock(indexDir, failing)).rejects.toThrow('the build failed');
    expect(await fs.readdir(indexDir)).toEqual([]);
  });

  it.each(['no lock', 'the lock of a dead process'])('lets one of many through at a time, from %s', async (from) => {
    if (from !== 'no lock') await lockAs({ pid: 2 ** 30, started: '1', token: 'gone' });
    let running = 0;
    let most = 0;
    const build = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await fs.readdir(indexDir);
      running--;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => withBuildLock(indexDir, build)));
    expect(most).toBe(1);
    expect(outcomes.some((outcome) => outcome.status === 'fulfilled')).toBe(true);
  });

  it('lets all of many through one at a time when each tries until it is let in, with locks of the dead between', async () => {
    let running = 0;
    let most = 0;
    let died = 0;
    const refusals = new Set<string>();
    const build = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await fs.readdir(indexDir);
      running--;
    };
    const dieWithLock = async (): Promise<void> => {
      const owner = { pid: 2 ** 30, started: '1', token: `gone ${died++}` };
      await fs.writeFile(lockFile(), JSON.stringify(owner), { flag: 'wx' }).catch(() => undefined);
    };
    const untilLetIn = async (): Promise<void> => {
      for (;;) {
        try {
          return await withBuildLock(indexDir, build);
        } catch (error) {
          refusals.add((error as BaowenError).code);
          if (died < 1000) await dieWithLock();
        }
      }
    };
    await Promise.all(Array.from({ length: 60 }, untilLetIn));
    expect(most).toBe(1);
    expect([...refusals]).toEqual(['index_busy']);
    expect(await fs.readdir(indexDir)).toEqual([]);
  });

  it('takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await lockAs({ pid, started: '1', token: 'gone' });
    expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
    expect(await fs.readdir(indexDir)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'takes over the lock of a process that ended and was not waited for',
    async () => {
      // a shell that becomes a program which knows nothing of the shell's child
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      try {
        const [line] = (await once(parent.stdout, 'data')) as [Buffer];
        const pid = Number(line);
        await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
        await lockAs({ pid, started: '', token: 'gone' });
        expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
      } finally {
        parent.kill();
      }
    },
  );

  it('leaves alone a lock that is just being taken over, unless who does it has died', async () => {
    await lockAs({ pid: 2 ** 30, started: '1', token: 'gone' });
    const takeover = path.join(indexDir, `.lock-${sha256(readFileSync(lockFile())).slice(0, 16)}`);
    await fs.writeFile(takeover, '');
    await expect(withBuildLock(indexDir, async () => 'built')).rejects.toThrow(busy);
    const longAgo = new Date(Date.now() - 60_000);
    await fs.utimes(takeover, longAgo, longAgo);
    expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
    expect(await fs.readdir(indexDir)).toEqual([]);
  });

  it('takes over a lock whose number now belongs to another process, this one included', async () => {
    await lockAs({ pid: process.pid, started: '', token: 'of a process before' });
    expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
    await lockAs({ pid: process.ppid, started: 'another start', token: 'gone' });
    expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
  });

  it('takes over a lock that its owner did not live to write, but not one being written', async () => {
    await lockAs('{"pid": 1');
    await expect(withBuildLock(indexDir, async () => 'built')).rejects.toThrow(busy);
    const longAgo = new Date(Date.now() - 60_000);
    await fs.utimes(lockFile(), longAgo, longAgo);
    expect(await withBuildLock(indexDir, async () => 'built')).toBe('built');
  });

  it('says so when the folder cannot be made', async () => {
    const file = path.join(indexDir, 'a-file');
    await fs.writeFile(file, '');
    await expect(withBuildLock(path.join(file, 'index'), async () => 'built')).rejects.toThrow(
      expect.objectContaining({ code: 'index_unwritable' }) as Error,
    );
  });
});
