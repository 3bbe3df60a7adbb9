import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATER_PAGE, tinyArchive, writePage } from '../server/tiny-archive.ts';
import { baowen } from './baowen.ts';
import { spawnBaowen } from './spawn-baowen.ts';

/** Starting from source takes seconds on a busy machine. */
const PATIENCE_MS = 120_000;

const folders: string[] = [];
let env: { CORPUS_DIR: string; INDEX_DIR: string };

beforeAll(async () => {
  const archive = await tinyArchive();
  folders.push(archive.folder);
  env = archive.env;
  await baowen(['index'], env);
});
afterAll(() => Promise.all(folders.map((folder) => fs.rm(folder, { recursive: true, force: true }))));

describe('the process', { timeout: PATIENCE_MS }, () => {
  it('ends with the status of the error', async () => {
    const { status, stdout, stderr } = await spawnBaowen(['dance']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^usage: unknown command 'dance'/);
  });

  it('reads .env of the working folder, which does not override what is set', async () => {
    const cwd = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-cwd-'));
    folders.push(cwd);
    await fs.writeFile(path.join(cwd, '.env'), `CORPUS_DIR=nowhere\nINDEX_DIR=${env.INDEX_DIR}\nPORT=wrong\n`);
    const { status, stdout, stderr } = await spawnBaowen(['search', '夜市', '--json'], { cwd, env: { PORT: '0' } });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('滨江路夜市搬家');
  });

  it('ends without a word when its reader has seen enough', async () => {
    const { status, stderr } = await spawnBaowen(['search', '的', '--k', '100', '--json'], {
      env,
      onOutput: (_output, process) => process.stdout?.destroy(),
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('baowen serve', { timeout: PATIENCE_MS }, () => {
  it('builds the index when there is none, serves, and stops at SIGTERM with 0', async () => {
    const own = await tinyArchive();
    folders.push(own.folder);
    let asked: Promise<unknown> | undefined;
    const { status, stdout, stderr } = await spawnBaowen(['serve', '--port', '0', '--json'], {
      env: { ...own.env, LOG_LEVEL: 'silent' },
      onOutput(output, process) {
        if (!output.endsWith('\n') || asked) return;
        const { url } = JSON.parse(output) as { url: string };
        asked = fetch(`${url}/readyz`)
          .then((response) => response.json())
          .finally(() => process.kill('SIGTERM'));
      },
    });
    expect(status).toBe(0);
    const { url, indexId } = JSON.parse(stdout) as { url: string; indexId: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await asked).toEqual({ status: 'ready', indexId });
    expect(stderr).toMatch(/No index in [^]*100 % Published[^]*Published/);
  });

  it('says when pages changed since the index was built', async () => {
    await fs.appendFile(path.join(env.CORPUS_DIR, 'shili-ribao/2024-05-09-01.txt'), '\n夜市免收摊位费三个月。\n');
    const { stdout, stderr } = await spawnBaowen(['serve', '--port', '0'], {
      env: { ...env, LOG_LEVEL: 'silent' },
      onOutput: (_output, process) => process.kill('SIGINT'),
    });
    expect(stdout).toMatch(/^Serving at http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(stderr).toBe(
      '1 page files changed since the index was built. Run "baowen index"; what it builds is served at once.\n',
    );
  });
});

describe('baowen index --watch', { timeout: PATIENCE_MS }, () => {
  it('builds, builds again when a page comes, and stops at SIGTERM with 0', async () => {
    const own = await tinyArchive();
    folders.push(own.folder);
    let written: Promise<void> | undefined;
    const { status, stdout } = await spawnBaowen(['index', '--watch'], {
      env: { ...own.env, LOG_LEVEL: 'silent' },
      onOutput(output, process) {
        written ??= writePage(own.env.CORPUS_DIR, LATER_PAGE.file, LATER_PAGE.text);
        if (output.includes('4 pages')) process.kill('SIGTERM');
      },
    });
    await written;
    expect([status, stdout.match(/^Published/gm)?.length]).toEqual([0, 2]);
  });
});
