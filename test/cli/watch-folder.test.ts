import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchFolder, type FolderWatch } from '../../src/cli/watch-folder.ts';
import { BaowenError } from '../../src/errors.ts';

let folder = '';
let watching: FolderWatch;
let errors: string[] = [];
/** What was in the folder at each call. */
let seen: string[][] = [];
let failing: BaowenError | undefined;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-watch-'));
  [errors, seen, failing] = [[], [], undefined];
  const act = async (): Promise<void> => {
    seen.push((await fs.readdir(folder, { recursive: true })).toSorted());
    if (failing) throw failing;
  };
  watching = await watchFolder(folder, act, ({ code }) => errors.push(code), { settledMs: 60, againMs: 90 });
});
afterEach(async () => {
  await watching.stop();
  await fs.rm(folder, { recursive: true, force: true });
});

const put = (file: string, text = '一页'): Promise<void> => fs.writeFile(path.join(folder, file), text);

it('acts at once, and again when what changed has settled', async () => {
  await expect.poll(() => seen).toEqual([[]]);
  await Promise.all([put('a.txt'), put('b.txt'), put('.c.txt.part')]);
  await expect.poll(() => seen.at(-1)).toEqual(['.c.txt.part', 'a.txt', 'b.txt']);
  await fs.mkdir(path.join(folder, 'may'));
  await put('may/d.txt');
  await expect.poll(() => seen.at(-1)).toContain('may/d.txt');
  await fs.rm(path.join(folder, 'a.txt'));
  await expect.poll(() => seen.at(-1)).not.toContain('a.txt');
  expect(seen.length).toBeLessThan(9); // not at every event
  expect(errors).toEqual([]);
});

it('goes on after errors, and tries again what may pass by itself', async () => {
  await expect.poll(() => seen).toHaveLength(1);
  failing = new BaowenError('corpus_empty', 'nothing there');
  await put('a.txt');
  await expect.poll(() => errors).toEqual(['corpus_empty']);
  failing = new BaowenError('index_busy', 'another build', { isRetryable: true });
  await put('b.txt');
  await expect.poll(() => errors.filter((code) => code === 'index_busy').length).toBeGreaterThan(1);
  failing = undefined;
  const calls = seen.length;
  await expect.poll(() => seen.length).toBeGreaterThan(calls);
});
