import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspection } from '../../src/ingest/inspection.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import { readPages } from '../../src/ingest/read-pages.ts';
import { flaws } from '../support/ingest-page.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const CORPUS = path.join(SHARED, 'corpus', 'zhuzhou-daily');
const SCORER = path.join(SHARED, 'eval', 'score-articles.mjs');
const isThere = [CORPUS, SCORER, path.join(SHARED, 'gold')].every((p) => existsSync(p));
if (!isThere) process.stderr.write(`skipped: the gold pages are not at ${SHARED}\n`);

describe.skipIf(!isThere)('the gold pages', () => {
  it('are read as their hand-made segmentation has them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'baowen-gold-'));
    const predicted = [];
    for await (const read of readPages(CORPUS, { maxPageBytes: 1_000_000, maxArchiveBytes: 0 })) {
      const [page] = read.pages;
      if (!page) throw new Error(read.failures[0]?.error.message);
      const reading = readPage(page);
      expect(flaws(reading)).toEqual([]);
      predicted.push(inspection(reading));
    }
    const file = path.join(folder, 'predicted.json');
    await writeFile(file, JSON.stringify(predicted));
    const gold = path.join(SHARED, 'gold');
    const out = execFileSync(process.execPath, [SCORER, '--gold', gold, '--pred', file, '--json'], {
      encoding: 'utf8',
    });
    await rm(folder, { recursive: true });
    const { total } = JSON.parse(out) as { total: Record<string, number> };
    expect(total['bcubedF1']).toBeGreaterThanOrEqual(0.98);
    expect(total['wholeRate']).toBeGreaterThanOrEqual(0.95);
    expect(total['headlineRate']).toBeGreaterThanOrEqual(0.95);
    expect(total['joinRate']).toBeGreaterThanOrEqual(0.92);
    expect(total['bylineF1']).toBeGreaterThanOrEqual(0.98);
    expect(total['dateRate']).toBe(1);
    expect(total['pageRate']).toBe(1);
  });
});
