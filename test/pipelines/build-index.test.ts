import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { openCurrentSnapshot, readCurrent } from '../../src/indexing/open-snapshot.ts';
import { listSnapshots } from '../../src/indexing/list-snapshots.ts';
import { pruneSnapshots } from '../../src/indexing/prune-snapshots.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { buildIndex } from '../../src/pipelines/build-index.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { BuildProgress, BuildReport } from '../../src/types/index-build.ts';
import type { Embedder } from '../../src/types/ports/embedder.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';

const LIBRARY = `---
paper: 示例日报
date: 2024-05-06
page: 01
---
# 河西图书馆周五起延长开放

本报讯 从5月10日起，河西图书馆的闭馆时间推迟到晚上九点半。馆方介绍，延长开放是为了方便下班以后来借书的读者。
`;
const HARBOUR = `---
paper: 示例日报
date: 2024-05-09
page: 02
---
# 老码头改造工程启动

本报讯 老码头改造工程昨天启动，总投资三千二百万元，计划明年六月完工。改造后的码头将保留原来的石阶和两座塔吊。
`;

let root = '';
let corpusDir = '';
let indexDir = '';
beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-build-'));
  [corpusDir, indexDir] = [path.join(root, 'corpus'), path.join(root, 'index')];
  await fs.mkdir(corpusDir);
  await writePage('a.txt', LIBRARY);
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const writePage = (name: string, text: string | Uint8Array): Promise<void> =>
  fs.writeFile(path.join(corpusDir, name), text);

async function build(
  onProgress?: (progress: BuildProgress) => void,
  embedder: Embedder = builtInEmbedder(),
): Promise<BuildReport> {
  const limits = { maxPageBytes: 100_000, maxArchiveBytes: 100_000 };
  const parts = { corpusDir, indexDir, limits, tokenizer, embedder, clock: systemClock };
  return (await buildIndex(parts, onProgress)).report;
}

const open = (): Promise<Snapshot> => openCurrentSnapshot(indexDir, indexSettings(tokenizer, builtInEmbedder()));
const headlines = ({ store }: Snapshot): (string | undefined)[] => [
  ...new Set(store.passages.map((passage) => store.article(passage.articleId)?.headline)),
];

/** An embedder that counts the texts it is given. */
function countingEmbedder(): Embedder & { texts: number } {
  return {
    fingerprint: 'counting/1',
    dimension: 2,
    texts: 0,
    async embedPassages(texts) {
      this.texts += texts.length;
      return texts.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length)));
    },
    embedQuery: async () => Float32Array.of(1, 0),
  };
}

function brokenEmbedder(vector: readonly number[]): Embedder {
  return { ...countingEmbedder(), embedPassages: async (texts) => texts.map(() => Float32Array.from(vector)) };
}

describe('buildIndex', () => {
  it('builds and publishes a snapshot of the corpus folder', async () => {
    await writePage('b.txt', HARBOUR);
    const report = await build();
    const snapshot = await open();
    expect(snapshot.manifest.buildId).toBe(report.buildId);
    expect(report).toMatchObject({ counts: { issues: 2, pages: 2, articles: 2 }, failures: [], reusedVectors: 0 });
    expect(report.coverage).toEqual({ from: '2024-05-06', to: '2024-05-09' });
    expect(headlines(snapshot)).toEqual(['河西图书馆周五起延长开放', '老码头改造工程启动']);
    expect(Object.keys(snapshot.manifest.corpus.files)).toEqual(['a.txt', 'b.txt']);
    const [page] = snapshot.store.issues[0]?.pageIds ?? [];
    expect(snapshot.store.pageText(page ?? '')).toBe(LIBRARY);
  });

  it('tells how far it is, in order', async () => {
    const told: BuildProgress[] = [];
    const report = await build((progress) => told.push(progress));
    const types = told.map((progress) => progress.type).filter((type) => type !== 'share' && type !== 'stage');
    expect(types).toEqual(['started', 'page', 'embedded', 'verifying', 'published']);
    expect(told[0]).toEqual({ type: 'started', pages: 1 });
    expect(told.find(({ type }) => type === 'page')).toEqual({ type: 'page', done: 1, pages: 1, file: 'a.txt' });
    expect(told.at(-1)).toEqual({ type: 'published', report });
  });

  it('lists pages that cannot be read or hold no article, and builds the rest', async () => {
    await writePage('b-binary.txt', Uint8Array.of(0, 1, 2, 3, 0, 0, 255));
    await writePage('c-empty.txt', '');
    await writePage('d-blank.txt', ' \n\n');
    const told: BuildProgress[] = [];
    const { failures } = await build((progress) => told.push(progress));
    expect(failures.map(({ file, code }) => [file, code])).toEqual([
      ['b-binary.txt', 'page_binary'],
      ['c-empty.txt', 'page_empty'],
      ['d-blank.txt', expect.stringMatching(/^page_(empty|without_articles)$/)],
    ]);
    expect((await open()).manifest.failures).toEqual(failures);
    expect(told.filter((progress) => progress.type === 'failed-page')).toHaveLength(3);
    expect(told.findLast((progress) => progress.type === 'page')).toMatchObject({ done: 4, pages: 4 });
  });

  it('lists what pages and issue.json state wrongly, and reads the pages without it', async () => {
    const story = '分馆开门\n\n本报讯(记者 赵一) 河西新区的图书馆分馆开门迎客,三层楼里摆下了六万册书。';
    await fs.mkdir(path.join(corpusDir, 'x'));
    await writePage('x/b.txt', `---\ndate: 2024-99-99\npage: 首页\n---\n${story}`);
    await writePage('x/issue.json', '{"date": "2024-03-18"}');
    const first = await build();
    expect(first.failures).toMatchObject([{ file: 'x/b.txt', code: 'front_matter_invalid' }]);
    expect(first.failures[0]?.message).toMatch(/"2024-99-99".*"首页"/);
    const dateOf = async () => (await open()).store.issues.find((i) => i.id.startsWith('x-'))?.date;
    expect(await dateOf()).toBe('2024-03-18');
    expect(Object.keys((await open()).manifest.corpus.files)).toContain('x/issue.json');

    await writePage('x/issue.json', '{"date": "2024-03-19"}');
    await build();
    expect(await dateOf()).toBe('2024-03-19');
    await writePage('x/issue.json', '{"date": "19 March"}');
    expect((await build()).failures.map(({ file, code }) => [file, code])).toEqual([
      ['x/issue.json', 'sidecar_invalid'],
      ['x/b.txt', 'front_matter_invalid'],
    ]);
    expect(await dateOf()).toBeNull();
  });

  it('leaves the old index alone when there is nothing to build from', async () => {
    const { buildId } = await build();
    await writePage('a.txt', '');
    await expect(build()).rejects.toThrow(expect.objectContaining({ code: 'corpus_empty' }) as Error);
    await fs.rm(corpusDir, { recursive: true });
    await expect(build()).rejects.toThrow(expect.objectContaining({ code: 'corpus_missing' }) as Error);
    expect((await open()).manifest.buildId).toBe(buildId);
    expect((await fs.readdir(indexDir)).toSorted()).toEqual([buildId, 'CURRENT']);
  });

  it('leaves the old index alone when the embedder fails or gives broken vectors', async () => {
    const { buildId } = await build();
    for (const vector of [[1], [Number.NaN, 0], []]) {
      await expect(build(undefined, brokenEmbedder(vector))).rejects.toThrow(
        expect.objectContaining({ code: 'embedding_dimension' }) as Error,
      );
    }
    expect((await open()).manifest.buildId).toBe(buildId);
    expect(await listSnapshots(indexDir)).toEqual([buildId]);
  });

  it('embeds only what is new', async () => {
    const embedder = countingEmbedder();
    const first = await build(undefined, embedder);
    await writePage('b.txt', HARBOUR);
    const second = await build(undefined, embedder);
    expect(second.reusedVectors).toBe(first.counts.passages);
    expect(embedder.texts).toBe(second.counts.passages);
    const { vectors } = await openCurrentSnapshot(indexDir, { embedder: embedder.fingerprint });
    for (const { ordinal, score } of vectors.search(vectors.vector(0), 1)) {
      expect(ordinal).toBe(0);
      expect(score).toBeCloseTo(1, 5);
    }
  });

  it('embeds everything anew for another embedder, and when the old index is damaged', async () => {
    const { buildId } = await build();
    const embedder = countingEmbedder();
    expect((await build(undefined, embedder)).reusedVectors).toBe(0);
    const current = await readCurrent(indexDir);
    expect(current).not.toBe(buildId);
    await fs.writeFile(path.join(indexDir, current, 'vectors.i8'), 'damaged');
    expect((await build(undefined, embedder)).reusedVectors).toBe(0);
  });

  it('builds the same index from the same pages', async () => {
    await build();
    const one = await open();
    await build();
    expect((await open()).manifest.checksums).toEqual(one.manifest.checksums);
  });

  it.each(['verifying', 'published'])(
    'killed at “%s”, leaves the old or the new index, and the next build cleans up',
    async (stage) => {
      const { buildId } = await build();
      await writePage('b.txt', HARBOUR);
      const script = path.resolve(import.meta.dirname, '../support/build-and-die.ts');
      const killed = spawnSync(process.execPath, ['--import', 'tsx', script, corpusDir, indexDir, stage], {
        encoding: 'utf8',
      });
      expect(killed).toMatchObject({ signal: 'SIGKILL', stderr: '' });

      const served = await open();
      expect(headlines(served)).toHaveLength(stage === 'published' ? 2 : 1);
      expect(served.manifest.buildId === buildId).toBe(stage !== 'published');

      const next = await build();
      await pruneSnapshots(indexDir, served.manifest.buildId);
      expect((await open()).manifest.buildId).toBe(next.buildId);
      expect((await fs.readdir(indexDir)).toSorted()).toEqual(
        [served.manifest.buildId, next.buildId, 'CURRENT'].toSorted(),
      );
    },
    60_000,
  );
});
