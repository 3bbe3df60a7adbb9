import fs from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { answerOf } from '../support/archive.ts';
import { smallDisk, type SmallDisk } from '../support/small-disk.ts';
import { tinyArchive, writePage } from '../server/tiny-archive.ts';

const QUESTION = '老码头改造工程总投资多少？';
const log = pino({ level: 'silent' });
const unwritable = expect.objectContaining({ code: 'index_unwritable' }) as Error;

const archive = await tinyArchive();
afterAll(() => fs.rm(archive.folder, { recursive: true }));

const appAt = (indexDir: string): Promise<App> => compose(readConfig({ ...archive.env, INDEX_DIR: indexDir }), { log });

async function diskOf(kibibytes: number, skip: (why: string) => never): Promise<SmallDisk> {
  const disk = await smallDisk(kibibytes);
  if (typeof disk === 'string') skip(`no small disk to test with: ${disk}`);
  onTestFinished(() => disk.remove());
  return disk;
}

/** No two passages of it are alike, so that it takes space. */
function longPage(): string {
  const lines = Array.from(
    { length: 400 },
    (_, i) => `# 第${i}号通知\n\n本报讯 编号${i * 7919}的井盖在${i}号院旁换新，共用去${i * 31}块砖。\n`,
  );
  return lines.join('\n');
}

describe('an index folder', () => {
  it('on a full disk: the build says so, the old index serves, and nothing of the new one stays', async ({ skip }) => {
    const { folder } = await diskOf(160, skip);
    const app = await appAt(path.join(folder, 'index'));
    const { buildId } = await app.rebuild();
    await writePage(archive.env.CORPUS_DIR, 'shili-ribao/2024-05-20-01.txt', longPage());
    await expect(app.rebuild()).rejects.toThrow(unwritable);
    expect(app.status().lastError).toMatchObject({ code: 'index_unwritable', message: expect.stringMatching(/space/) });
    expect((await answerOf(app, { question: QUESTION })).indexId).toBe(buildId);
    expect((await fs.readdir(path.join(folder, 'index'))).toSorted()).toEqual([buildId, 'CURRENT']);
    await fs.rm(path.join(archive.env.CORPUS_DIR, 'shili-ribao/2024-05-20-01.txt'));
    await app.rebuild(); // there is room for a small one
    await app.close();
  });

  it('that cannot be written to: the build and the rollback say so, and the old index serves', async ({ skip }) => {
    const disk = await diskOf(4_000, skip);
    const app = await appAt(disk.folder);
    await app.rebuild();
    const { buildId } = await app.rebuild();
    disk.makeReadOnly();
    await expect(app.rebuild()).rejects.toThrow(unwritable);
    await expect(app.rollback()).rejects.toThrow(unwritable);
    const next = await appAt(disk.folder);
    for (const one of [app, next]) expect((await answerOf(one, { question: QUESTION })).indexId).toBe(buildId);
    await Promise.all([app.close(), next.close()]);
  });

  it.runIf(process.platform === 'linux')('below what can hold none: the build says so at once', async () => {
    const app = await appAt('/proc/none/index');
    await expect(app.rebuild()).rejects.toThrow(unwritable);
    await app.close();
  });
});
