import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { buildIndex } from '../../src/pipelines/build-index.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';

const root = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-interrupted-'));
const [corpusDir, killedDir] = [path.join(root, 'corpus'), path.join(root, 'killed')];
await fs.mkdir(corpusDir);
const writePage = async (day: number, what: string): Promise<void> =>
  await fs.writeFile(
    path.join(corpusDir, `2024-05-0${day}-01.txt`),
    `# ${what}\n本报讯 ${what}的事昨天定下来了，共花${day}万元。\n`,
  );
for (const [day, what] of ['河堤加高', '渡口迁址', '书市开张'].entries()) await writePage(day + 1, what);

const script = path.join(import.meta.dirname, '../support/build-and-die.ts');
const killed = spawnSync(process.execPath, ['--import', 'tsx', script, corpusDir, killedDir, 'verifying']);

afterAll(() => fs.rm(root, { recursive: true }));

/** Builds where the killed build was, or did not begin. @returns how many texts were embedded, and the index's checksums */
async function build(name: string, options: { fingerprint?: string; isFresh?: boolean } = {}) {
  const indexDir = path.join(root, name);
  const { fingerprint, dimension, embedPassages, embedQuery } = builtInEmbedder();
  let embedded = 0;
  const embedder = {
    fingerprint: options.fingerprint ?? fingerprint,
    dimension,
    embedQuery,
    embedPassages: async (texts: readonly string[]) => {
      embedded += texts.length;
      return await embedPassages(texts);
    },
  };
  const limits = { maxPageBytes: 1_000_000, maxArchiveBytes: 1_000_000 };
  const parts = { corpusDir, indexDir, limits, tokenizer, embedder, clock: systemClock };
  const { snapshot, report } = await buildIndex({ ...parts, isFresh: options.isFresh ?? false });
  expect(await fs.readdir(indexDir)).not.toContain('.journal');
  return { embedded, passages: report.counts.passages, checksums: snapshot.manifest.checksums };
}

async function afterKill(name: string, change: (journal: Buffer) => Buffer = (journal) => journal): Promise<string> {
  await fs.cp(killedDir, path.join(root, name), { recursive: true });
  const journal = path.join(root, name, '.journal');
  await fs.writeFile(journal, change(await fs.readFile(journal)));
  return name;
}

describe('a first build that was killed', () => {
  it('is gone on with, not begun anew', async () => {
    expect(killed.signal).toBe('SIGKILL');
    const { embedded, checksums } = await build(await afterKill('resumed'));
    expect(embedded).toBe(0);
    expect(checksums).toEqual((await build('never begun')).checksums);
  });

  it('is gone on with as far as its journal is whole', async () => {
    const { embedded, passages, checksums } = await build(
      await afterKill('torn', (journal) => journal.subarray(0, -9)),
    );
    expect(embedded).toBe(passages);
    expect(checksums).toEqual((await build('never begun')).checksums);
  });

  it('gives nothing to another embedder, nor to a build that is to take nothing over', async () => {
    const other = await build(await afterKill('other'), { fingerprint: 'another/1' });
    const fresh = await build(await afterKill('fresh'), { isFresh: true });
    expect([other.embedded, fresh.embedded]).toEqual([other.passages, fresh.passages]);
  });

  it('gives nothing of a page that has changed since, and leaves room for one that is new', async () => {
    await writePage(2, '渡口另迁');
    await writePage(4, '灯会延期');
    const { checksums } = await build(await afterKill('changed'));
    expect(checksums).toEqual((await build('begun later')).checksums);
  });
});
