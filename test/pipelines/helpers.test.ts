import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { cutPassages } from '../../src/indexing/cut-passages.ts';
import { passageTexts } from '../../src/indexing/passage-texts.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { buildIndex } from '../../src/pipelines/build-index.ts';
import { Helpers, type Help } from '../../src/pipelines/helpers.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import { MADE_ARTICLES } from '../support/made-archive.ts';
import { makeStore } from '../support/make-articles.ts';

const root = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-helpers-'));
const program = path.join(import.meta.dirname, '../../src/builder/helper.ts');
const help: Help = { program, count: 1, leastBytes: 1 };
const embedder = builtInEmbedder();

afterAll(async () => {
  await fs.rm(root, { recursive: true });
});

describe('a build with helpers', () => {
  it('has them make what it would make itself', async () => {
    const helpers = new Helpers(help);
    const store = makeStore(MADE_ARTICLES);
    const texts = [...passageTexts(store.passages, store)];
    const batch = { texts, isEmbedded: texts.map((_, n) => n % 2 === 0) };
    helpers.startIfWorth(1);
    const [cut] = helpers.workers('cut');
    expect(await cut?.(batch)).toEqual(await cutPassages(batch, tokenizer, embedder));
    helpers.end();
    await expect(cut?.(batch)).rejects.toThrow('helper');
  });

  it('gives the index that one without gives, also when its helpers die', async () => {
    const corpusDir = path.join(root, 'corpus');
    await fs.mkdir(corpusDir);
    for (let day = 10; day < 20; day++) {
      const text = `# 第${day}次通车\n本报讯（记者 赵一）大桥昨天通车，第${day}班渡船停开，清江市的读者凭票过桥。\n`;
      await fs.writeFile(path.join(corpusDir, `2024-05-${day}-01.txt`), text);
    }
    const build = async (name: string, by?: Help): Promise<unknown> => {
      const limits = { maxPageBytes: 1_000_000, maxArchiveBytes: 1_000_000 };
      const parts = { corpusDir, indexDir: path.join(root, name), limits, tokenizer, embedder, clock: systemClock };
      const { snapshot } = await buildIndex({ ...parts, ...(by && { help: by }) });
      return snapshot.manifest.checksums;
    };
    const alone = await build('alone');
    expect(await build('helped', help)).toEqual(alone);
    expect(
      await build('dying', { ...help, program: path.join(import.meta.dirname, '../support/dying-build.ts') }),
    ).toEqual(alone);
  });
});
