import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/ingest/read-page.ts';
import { readPages } from '../../src/ingest/read-pages.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');

/** Articles on each sample page, as an editor counts them. */
const ARTICLES: Readonly<Record<string, number>> = {
  'zhuzhou-daily/2024-03-18-01.md': 7,
  'zhuzhou-daily/2024-03-18-02.md': 1,
  'zhuzhou-daily/2024-03-21-01.md': 9,
  'zhuzhou-daily/2024-12-26.txt': 8,
  'zhuzhou-daily/lianghui-special.md': 9,
  'zhuzhou-daily/zhuzhou-daily_20221027_p02.md': 14,
};

describe('the sample pages', () => {
  it('are read as the articles an editor counts, a section under 名字: staying in its own', async () => {
    const counts: Record<string, number> = {};
    for await (const read of readPages(CORPUS, { maxPageBytes: 1_000_000, maxArchiveBytes: 0 })) {
      for (const page of read.pages) counts[page.file] = readPage(page).articles.length;
    }
    expect(counts).toEqual(ARTICLES);
  });
});
