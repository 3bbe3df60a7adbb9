import * as fc from 'fast-check';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { buildIndex, type Built } from '../../src/pipelines/build-index.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { BuildProgress } from '../../src/types/index-build.ts';

let root = '';
let corpusDir = '';
beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-taking-over-'));
  corpusDir = path.join(root, 'corpus');
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

/** A build that takes over what has not changed, or one of nothing but the pages. */
async function build(
  index: 'kept' | 'fresh',
  served?: Built['snapshot'],
  onProgress?: (progress: BuildProgress) => void,
): Promise<Built> {
  const limits = { maxPageBytes: 100_000, maxArchiveBytes: 100_000 };
  const [tokenizer, embedder] = [jiebaTokenizer, builtInEmbedder()];
  const indexDir = path.join(root, index);
  const parts = { corpusDir, indexDir, limits, tokenizer, embedder, clock: systemClock, isFresh: index === 'fresh' };
  return await buildIndex({ ...parts, ...(served && { served }) }, onProgress);
}

/** All that two snapshots of the same pages have in common: everything but their names and when they were made. */
function contentOf({ snapshot: { manifest } }: Built): unknown {
  const { buildId: _, builtAt: __, ...rest } = manifest;
  return rest;
}

const COPY =
  '河西大桥的维修工程五月六日完工，桥面换了新的伸缩缝，两侧各添一条两米宽的步道。工程历时48天，比计划早了10天，其间过江车辆绕行上游的青石渡大桥。桥管处说，步道夜间有灯，每隔30米设一处应急电话，骑车人须推行通过。';
const TEXTS = [
  `# 大桥修好了\n本报讯（记者 赵一）${COPY}\n`,
  `# 过江更方便\n据新华社电 ${COPY}桥头的老码头也将改成公园。\n`,
  '# 图书馆延时开放\n本报讯 清江工业大学（清工大）的图书馆昨天起开到晚上九点半。清江市的读者凭证进馆。\n',
  '# 清江市添了新渡口\n本报讯 清江市渡口今天开航，湖南省航运局派了两条新船，一天开八班。\n',
  '# 堤防加固\n本报讯 清江市堤防加固工程动工，总投资三千二百万元，（下转02版）\n',
  '# 堤防加固\n（上接01版）计划明年六月完工，施工期间三路公交车绕行新民路。\n',
  '没有标题的一段话，说的是昨天的天气，多云转晴，最高气温二十六度。\n',
];
const NAMES = [
  'qing/2024-05-06-01.txt',
  'qing/2024-05-06-02.txt',
  'qing/2024-05-07-01.md',
  'qing/a1.txt',
  'qing/a2.txt',
  'he/01.txt',
  'articles.jsonl',
];
const lines = (texts: readonly string[]): string =>
  texts
    .map((text, n) => JSON.stringify({ paper: '清江日报', date: '2024-05-08', page: n + 1, title: `第${n}条`, text }))
    .join('\n');

type Edit = { readonly file: string; readonly content: string | Uint8Array | undefined };
const anyText = fc.shuffledSubarray(TEXTS, { minLength: 1, maxLength: 3 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), anyText)
      .map(([file, texts]) => ({ file, content: file.endsWith('l') ? lines(texts) : texts.join('\n') })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((file) => ({ file, content: undefined })) },
  fc.constantFrom(
    { file: 'qing/issue.json', content: '{"paper":"清江日报"}' },
    { file: 'qing/issue.json', content: '{"paper":' },
    { file: 'qing/issue.json', content: undefined },
    { file: 'he/issue.json', content: '{"paper":"清河晚报","date":"2024-05-09"}' },
    { file: 'qing/a1.txt.fix.json', content: '{"issue":{"date":"2024-05-06","page":"03"}}' },
    { file: 'qing/a1.txt.fix.json', content: undefined },
    { file: 'qing/a2.txt', content: Uint8Array.of(0, 1, 2, 3) },
    { file: 'articles.jsonl', content: `${lines(['', TEXTS[3] ?? ''])}\n{"no":` },
  ),
);

async function apply({ file, content }: Edit): Promise<void> {
  const place = path.join(corpusDir, file);
  await fs.mkdir(path.dirname(place), { recursive: true });
  if (content === undefined) await fs.rm(place, { force: true });
  else await fs.writeFile(place, content);
}

describe('taking over what has not changed', () => {
  it('gives the index that a build of nothing but the pages gives, whatever was changed', async () => {
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (changes, isServed) => {
        await fs.rm(root, { recursive: true, force: true });
        await apply({ file: 'always/2024-05-05-01.txt', content: TEXTS[0] });
        let kept = await build('kept');
        for (const edits of changes) {
          for (const change of edits) await apply(change);
          kept = await build('kept', isServed ? kept.snapshot : undefined);
          expect(contentOf(kept)).toEqual(contentOf(await build('fresh')));
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('tells a share of its time that grows to the whole', async () => {
    for (const [n, content] of TEXTS.entries()) await apply({ file: `qing/2024-05-06-0${n + 1}.txt`, content });
    const shares: number[] = [];
    await build('kept', undefined, (progress) => progress.type === 'share' && shares.push(progress.share));
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBeCloseTo(0.9746, 3); // in the midst of being verified; then published
  });

  it('takes over all but the issue that has changed', async () => {
    await apply({ file: 'qing/2024-05-06-01.txt', content: TEXTS[2] });
    await apply({ file: 'qing/2024-05-07-01.txt', content: TEXTS[3] });
    const { report: first } = await build('kept');
    expect(first.reusedVectors).toBe(0);
    await apply({ file: 'qing/2024-05-07-01.txt', content: TEXTS[4] });
    const { report } = await build('kept');
    expect(report.reusedVectors).toBe(report.counts.passages - 1);
  });

  it('builds anew what notes that are damaged say', async () => {
    await apply({ file: 'qing/2024-05-06-01.txt', content: TEXTS[2] });
    const { snapshot } = await build('kept');
    await fs.writeFile(path.join(root, 'kept', snapshot.manifest.buildId, 'build-notes.bin'), 'not what was written');
    await apply({ file: 'qing/2024-05-07-01.txt', content: TEXTS[3] });
    expect(contentOf(await build('kept', snapshot))).toEqual(contentOf(await build('fresh')));
  });
});
