import { describe, expect, it } from 'vitest';
import type { ArchiveParts } from '../../src/indexing/memory-passage-store.ts';
import type { PassageStore } from '../../src/types/ports/passage-store.ts';
import { makeIssue, makePage } from '../support/make-articles.ts';
import { MADE_ARTICLES } from '../support/made-archive.ts';
import { splitPassages } from '../../src/indexing/split-passages.ts';

const PARTS: ArchiveParts = {
  issues: [
    makeIssue('made-undated', null),
    makeIssue('made-2024-05-09', '2024-05-09'),
    makeIssue('made-2024-05-06', '2024-05-06'),
    makeIssue('earlier-2024-05-07', '2024-05-07', '别的日报'),
  ],
  pages: [makePage('made-2024-05-06-p01', 'made-2024-05-06', '01')],
  articles: MADE_ARTICLES,
  passages: splitPassages(MADE_ARTICLES),
  pageTexts: new Map([['made-2024-05-06-p01', '版面全文']]),
};

/** What every `PassageStore` keeps to. */
export function passageStoreContract(name: string, make: (parts: ArchiveParts) => PassageStore): void {
  describe(`${name} keeps the PassageStore contract`, () => {
    const store = make(PARTS);

    it('lists issues by paper and date, undated ones last', () => {
      expect(store.issues.map((issue) => issue.id)).toEqual([
        'earlier-2024-05-07',
        'made-2024-05-06',
        'made-2024-05-09',
        'made-undated',
      ]);
    });

    it('numbers passages by their ordinals', () => {
      for (const [ordinal, passage] of store.passages.entries()) expect(passage.ordinal).toBe(ordinal);
      expect(store.passages).toEqual(PARTS.passages);
    });

    it('finds each thing by its id', () => {
      for (const issue of PARTS.issues) expect(store.issue(issue.id)).toEqual(issue);
      for (const page of PARTS.pages) expect(store.page(page.id)).toEqual(page);
      for (const article of PARTS.articles) expect(store.article(article.id)).toEqual(article);
      for (const passage of PARTS.passages) expect(store.passage(passage.id)).toEqual(passage);
      expect(store.pageText('made-2024-05-06-p01')).toBe('版面全文');
    });

    it('gives the passages of an article in reading order: together they are its text', () => {
      for (const article of PARTS.articles) {
        const texts = store.passagesOf(article.id).map((passage) => passage.text);
        expect(texts.join('')).toBe(article.text);
      }
    });

    it('has nothing for unknown ids', () => {
      const unknown = 'made-2031-01-01';
      expect([store.issue(unknown), store.page(unknown), store.article(unknown)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect([store.passage(unknown), store.pageText(unknown)]).toEqual([undefined, undefined]);
      expect(store.passagesOf(unknown)).toEqual([]);
    });
  });
}
