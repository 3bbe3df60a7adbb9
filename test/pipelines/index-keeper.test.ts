import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { listSnapshots } from '../../src/indexing/list-snapshots.ts';
import { readCurrent } from '../../src/indexing/open-snapshot.ts';
import { publishSnapshot } from '../../src/indexing/publish-snapshot.ts';
import { SNAPSHOT_FILES } from '../../src/indexing/snapshot-layout.ts';
import { writeSnapshot, type SnapshotContent } from '../../src/indexing/write-snapshot.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { createIndexKeeper, type IndexKeeper } from '../../src/pipelines/index-keeper.ts';
import { openWithdrawals } from '../../src/pipelines/withdrawals.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { BuildReport } from '../../src/types/index-build.ts';
import type { PassageStore } from '../../src/types/ports/passage-store.ts';
import { MADE_ARTICLES, madeContent } from '../support/made-archive.ts';

const SETTINGS = indexSettings(jiebaTokenizer, builtInEmbedder());

let indexDir = '';
let content: SnapshotContent;
let minute = 0;
let served: string[] = [];
let logged: string[] = [];
let keeper: IndexKeeper;
let corpusDir = '';
let shown: PassageStore | undefined;

beforeEach(async () => {
  indexDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-keeper-'));
  corpusDir = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-keeper-'));
  content = await madeContent();
  [served, logged] = [[], []];
  keeper = newKeeper();
});
afterEach(async () => {
  for (const folder of [indexDir, corpusDir]) await fs.rm(folder, { recursive: true, force: true });
});

function newKeeper(): IndexKeeper {
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  return createIndexKeeper({
    indexDir,
    settings: SETTINGS,
    log,
    withdrawals: openWithdrawals(corpusDir),
    serve: ({ manifest, store }) => {
      if (manifest.buildId !== served.at(-1)) served.push(manifest.buildId);
      shown = store;
    },
  });
}

/** Writes a snapshot as a build does, a minute after the last. */
async function write(): Promise<string> {
  const { buildId } = await writeSnapshot(indexDir, content, new Date(Date.UTC(2024, 4, 10, 12, minute++)));
  return buildId;
}

/** As another process builds. */
async function publish(): Promise<string> {
  const buildId = await write();
  await publishSnapshot(indexDir, buildId);
  return buildId;
}

const build = (): Promise<BuildReport> =>
  keeper.build(async () => ({ report: { buildId: await publish() } as unknown as BuildReport }));
const damage = (buildId: string, file: string): Promise<void> =>
  fs.writeFile(path.join(indexDir, buildId, file), 'not what the build wrote');
const damaged = (file: string) => expect.objectContaining({ code: 'index_damaged', details: { file } }) as Error;

describe('at the start', () => {
  it('serves nothing where nothing is built', async () => {
    await keeper.open();
    expect([served, keeper.others, keeper.refused]).toEqual([[], [], undefined]);
  });

  it('serves the snapshot before when a file is damaged, and says which', async () => {
    const [before, current] = [await publish(), await publish()];
    await damage(current, SNAPSHOT_FILES.articles);
    await keeper.open();
    expect(served).toEqual([before]);
    expect(keeper.refused).toEqual(damaged(SNAPSHOT_FILES.articles));
    expect(logged.join('')).toContain(SNAPSHOT_FILES.articles);
    expect(keeper.others).toEqual([current]);
  });

  it('serves the snapshot before when the published one is gone or CURRENT names none', async () => {
    const [before, current] = [await publish(), await publish()];
    await fs.rm(path.join(indexDir, current), { recursive: true });
    await keeper.open();
    await fs.writeFile(path.join(indexDir, 'CURRENT'), 'nonsense');
    const next = newKeeper();
    await next.open();
    expect(served).toEqual([before]);
    expect(next.refused).toEqual(damaged('CURRENT'));
  });

  it('serves the snapshot before when files of the two were exchanged, and not when all of both are damaged', async () => {
    const [before, current] = [await publish(), await publish()];
    content = { ...content, aliases: [] };
    const other = await write();
    for (const file of ['manifest.json', SNAPSHOT_FILES.aliases]) {
      await fs.copyFile(path.join(indexDir, other, file), path.join(indexDir, current, file));
      const next = newKeeper();
      await next.open();
      expect(next.refused).toEqual(damaged('manifest.json'));
    }
    for (const buildId of [other, before]) await damage(buildId, SNAPSHOT_FILES.graph);
    await expect(newKeeper().open()).rejects.toThrow(damaged('manifest.json'));
    expect(served).toEqual([other]);
  });

  it('opens nothing else in place of a snapshot made with other settings', async () => {
    await publish();
    content = { ...content, settings: { ...SETTINGS, embedder: 'other' } };
    await publish();
    await expect(keeper.open()).rejects.toThrow(expect.objectContaining({ code: 'index_settings' }) as Error);
    expect(served).toEqual([]);
  });
});

describe('a build', () => {
  it('deletes older snapshots when the new one is served, but for the one before', async () => {
    const ids = [(await build()).buildId, (await build()).buildId, (await build()).buildId];
    expect(served).toEqual(ids);
    expect(await listSnapshots(indexDir)).toEqual([ids[2], ids[1]]);
    expect(keeper.others).toEqual([ids[1]]);
  });

  it('deletes nothing when the new one cannot be served, which serves on as before', async () => {
    const ids = [await publish(), await publish()];
    await keeper.open();
    const broken = keeper.build(async () => {
      ids.push(await publish());
      await damage(ids[2] as string, SNAPSHOT_FILES.postings);
      return { report: {} as BuildReport };
    });
    await expect(broken).rejects.toThrow(damaged(SNAPSHOT_FILES.postings));
    expect(served).toEqual([ids[1]]);
    expect(await listSnapshots(indexDir)).toEqual(ids.toReversed());
  });

  it('keeps the whole snapshot that was served, not the damaged one that was published', async () => {
    const [before, current] = [await publish(), await publish()];
    await damage(current, SNAPSHOT_FILES.vectors);
    await keeper.open();
    const { buildId } = await build();
    expect(await listSnapshots(indexDir)).toEqual([buildId, before]);
    expect(keeper.refused).toBeUndefined();
  });

  it('finds what is whole where nothing was served before', async () => {
    const [before, current] = [await publish(), await publish()];
    await damage(current, SNAPSHOT_FILES.vectors);
    const { buildId } = await build();
    expect(await listSnapshots(indexDir)).toEqual([buildId, before]);
  });
});

describe('going back', () => {
  it('publishes and serves the newest older snapshot, or the one named, forth as well', async () => {
    const ids = [await publish(), await publish(), await publish()];
    await keeper.open();
    expect(await keeper.goBack()).toBe(ids[1]);
    expect(await keeper.goBack()).toBe(ids[0]);
    expect(await keeper.goBack(ids[2])).toBe(ids[2]);
    expect(served).toEqual([ids[2], ids[1], ids[0], ids[2]]);
    expect(await readCurrent(indexDir)).toBe(ids[2]);
    expect(keeper.others).toEqual([ids[1], ids[0]]);
  });

  it('needs something to go back to, and changes nothing when it is damaged', async () => {
    const id = await publish();
    await keeper.open();
    const missing = expect.objectContaining({ code: 'snapshot_missing' }) as Error;
    for (const wanted of [undefined, '../outside', '20200101T000000000Z-00000000']) {
      await expect(keeper.goBack(wanted)).rejects.toThrow(missing);
    }
    const current = await publish();
    await damage(id, SNAPSHOT_FILES.pages);
    await expect(keeper.goBack()).rejects.toThrow(damaged(SNAPSHOT_FILES.pages));
    expect(await readCurrent(indexDir)).toBe(current);
    expect(await listSnapshots(indexDir)).toEqual([current, id]);
  });

  it('waits for no build', async () => {
    await publish();
    await publish();
    await keeper.build(async () => {
      await fs.writeFile(path.join(indexDir, '.lock'), '');
      await expect(keeper.goBack()).rejects.toThrow(expect.objectContaining({ code: 'index_busy' }) as Error);
      await fs.rm(path.join(indexDir, '.lock'));
      return { report: {} as BuildReport };
    });
  });
});

describe('watching', () => {
  it('serves what another process publishes, and serves on when that is damaged or all is deleted', async () => {
    const stop = keeper.watch(5);
    try {
      const first = await publish();
      await expect.poll(() => served).toEqual([first]);
      const second = await write();
      await damage(second, SNAPSHOT_FILES.graph);
      await publishSnapshot(indexDir, second);
      await expect.poll(() => keeper.refused).toEqual(damaged(SNAPSHOT_FILES.graph));
      const third = await publish();
      await expect.poll(() => served).toEqual([first, third]);
      expect(keeper.refused).toBeUndefined();
      await fs.rm(path.join(indexDir, 'CURRENT'));
      await expect.poll(() => logged.at(-1)).toContain('index_missing');
      expect(served).toEqual([first, third]);
    } finally {
      stop();
    }
    expect(logged.length).toBeLessThan(6); // told once each, not at every look
  });
});

const list = (): string => path.join(corpusDir, 'withdrawn.txt');

describe('a withdrawn article', () => {
  const [first] = MADE_ARTICLES;
  const id = first?.id ?? '';

  it('is gone until it is restored, over builds, rollbacks and starts', async () => {
    await publish();
    await publish();
    await keeper.open();
    const note = { date: '2024-06-01', reason: '一名当事人的要求' };
    expect(await keeper.withdraw(id, note)).toEqual({ articleId: id, ...note });
    const isGone = (): void => {
      expect([shown?.article(id), shown?.withdrawal(id), keeper.withheld]).toEqual([
        undefined,
        { articleId: id, ...note },
        1,
      ]);
    };
    isGone();
    expect(await keeper.withdraw(id, { date: '2024-06-02', reason: '又一次' })).toMatchObject(note);
    await build();
    isGone();
    await keeper.goBack();
    isGone();
    keeper = newKeeper();
    await keeper.open();
    isGone();
    await keeper.restore(id);
    expect([shown?.article(id)?.id, keeper.withheld, await fs.readFile(list(), 'utf8')]).toEqual([id, 0, '']);
    await keeper.restore(id);
    await expect(keeper.withdraw('nothing', note)).rejects.toThrow(
      expect.objectContaining({ code: 'article_not_found' }) as Error,
    );
  });

  it('goes and comes as the list is written by hand, and stays while the list cannot be read', async () => {
    await publish();
    await keeper.open();
    const stop = keeper.watch(5);
    try {
      await fs.writeFile(list(), `# 撤稿\n${id}  编辑部决定\n没有这一篇\n`);
      await expect.poll(() => shown?.withdrawal(id)?.reason).toBe('编辑部决定');
      expect(logged.join('')).toContain('没有这一篇');
      await fs.writeFile(list(), Uint8Array.of(0xff, 0xfe, 0xff));
      await expect.poll(() => logged.at(-1)).toContain('withdrawals_unusable');
      expect(shown?.article(id)).toBeUndefined();
      await fs.rename(corpusDir, `${corpusDir}-away`);
      await expect(keeper.restore(id)).rejects.toThrow(
        expect.objectContaining({ code: 'withdrawals_unusable' }) as Error,
      );
      expect(shown?.article(id)).toBeUndefined();
      await fs.rename(`${corpusDir}-away`, corpusDir);
      await fs.rm(list());
      await expect.poll(() => shown?.article(id)?.id).toBe(id);
    } finally {
      stop();
    }
  });

  it('of a page file that is withdrawn whole is restored by hand only', async () => {
    await publish();
    await keeper.open();
    const file = shown?.page(first?.pageIds[0] ?? '')?.file ?? '';
    await fs.writeFile(list(), `${id}\n${file}`);
    const refused = expect.objectContaining({
      code: 'article_withdrawn',
      message: expect.stringContaining(file) as string,
    }) as Error;
    await expect(keeper.restore(id)).rejects.toThrow(refused);
    expect(await fs.readFile(list(), 'utf8')).toBe(file);
  });

  it('is not shown at a start where the list cannot be read', async () => {
    await publish();
    await fs.mkdir(list());
    await expect(keeper.open()).rejects.toThrow(expect.objectContaining({ code: 'withdrawals_unusable' }) as Error);
    expect(served).toEqual([]);
  });
});
