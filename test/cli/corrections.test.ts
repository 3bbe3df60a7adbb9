import fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changedPages } from '../../src/cli/changed-pages.ts';
import type { Manifest } from '../../src/types/index-build.ts';
import { tinyArchive, writePage } from '../server/tiny-archive.ts';
import { baowen } from './baowen.ts';

const PAGE = 'shili-ribao/2024-05-06-01.txt';
const FIX = {
  issue: { date: '2024-05-07' },
  corrections: [
    { do: 'merge', at: '老码头改造工程启动', into: '河西图书馆周五起' },
    { do: 'set', at: '河西图书馆周五起', headline: '图书馆与码头' },
    { do: 'split', at: '这里没有的话' },
  ],
};
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => fs.rm(folder, { recursive: true, force: true }))));

interface Snapshot {
  readonly manifest: Manifest;
  readonly labels: string;
  readonly failures: readonly { file: string; code: string; message: string }[];
}

async function index(env: { CORPUS_DIR: string; INDEX_DIR: string }): Promise<Snapshot> {
  const { status, stdout } = await baowen(['index', '--json'], env);
  expect(status).toBe(0);
  const name = (await fs.readFile(path.join(env.INDEX_DIR, 'CURRENT'), 'utf8')).trim();
  const manifest = JSON.parse(await fs.readFile(path.join(env.INDEX_DIR, name, 'manifest.json'), 'utf8')) as Manifest;
  const { stdout: labels } = await baowen(['search', '码头 步道', '--k', '1'], env);
  return { manifest, labels, failures: (JSON.parse(stdout) as Snapshot).failures };
}

describe('an issue.json', () => {
  it('counts as a changed file when it comes, changes and goes', async () => {
    const { folder, env } = await tinyArchive();
    folders.push(folder);
    await writePage(env.CORPUS_DIR, 'issue.json', '{"edition": "城事特刊"}');
    const { manifest } = await index(env);
    expect(await changedPages(env.CORPUS_DIR, manifest)).toBe(0);
    await writePage(env.CORPUS_DIR, 'issue.json', '{"edition": "读书特刊"}');
    expect(await changedPages(env.CORPUS_DIR, manifest)).toBe(1);
    await fs.rm(path.join(env.CORPUS_DIR, 'issue.json'));
    expect(await changedPages(env.CORPUS_DIR, manifest)).toBe(1);
  });
});

describe('a .fix.json beside a page', () => {
  it('counts as a changed page, takes effect in the next build and in every one after it', async () => {
    const { folder, env } = await tinyArchive();
    folders.push(folder);
    const before = await index(env);
    expect(before.labels).toContain('2024年5月6日01版《老码头改造工程启动》');
    expect(await changedPages(env.CORPUS_DIR, before.manifest)).toBe(0);

    await writePage(env.CORPUS_DIR, `${PAGE}.fix.json`, JSON.stringify(FIX));
    expect(await changedPages(env.CORPUS_DIR, before.manifest)).toBe(1);
    const after = await index(env);
    expect(after.manifest.counts.articles).toBe(before.manifest.counts.articles - 1);
    expect(after.labels).toContain('2024年5月7日01版《图书馆与码头》');
    expect(after.manifest.corpus.files).toHaveProperty([`${PAGE}.fix.json`]);
    expect(after.failures).toMatchObject([{ file: `${PAGE}.fix.json`, code: 'correction_failed' }]);
    expect(after.failures[0]?.message).toContain('3 split "这里没有的话"');
    expect(await changedPages(env.CORPUS_DIR, after.manifest)).toBe(0);

    expect((await index(env)).labels).toBe(after.labels);
    await fs.rm(path.join(env.CORPUS_DIR, `${PAGE}.fix.json`));
    expect(await changedPages(env.CORPUS_DIR, after.manifest)).toBe(1);
    expect((await index(env)).labels).toBe(before.labels);
  });
});
