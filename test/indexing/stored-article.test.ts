import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreArticle, storeArticle, type StoredArticle, type TextOf } from '../../src/indexing/stored-article.ts';
import { readPage } from '../../src/ingest/read-page.ts';
import { assembleArchive } from '../../src/ingest/assemble-archive.ts';
import type { Article } from '../../src/types/article.ts';
import { anyPage } from '../support/any-page.ts';
import { pageFile } from '../support/ingest-page.ts';
import { makeArticle } from '../support/make-articles.ts';

const ARTICLE = makeArticle({
  paragraphs: [
    ['headline', '老码头改造工程启动'],
    ['body', '老码头改造工程昨天启动，'],
    ['body', '下转的一半。', 'made/other.txt'],
  ],
});
const PAGES = new Map([
  ['made/page.txt', '老码头改造工程启动\n老码头改造工程昨天启动，'],
  ['made/other.txt', '下转的一半。'],
]);
const inPages = (file: string): string | undefined => PAGES.get(file);

function throughJson(article: Article, textOf: TextOf): Article {
  const restored = restoreArticle(JSON.parse(JSON.stringify(storeArticle(article, textOf))) as StoredArticle, textOf);
  return { ...restored, text: restored.text, paragraphs: restored.paragraphs };
}

describe('a stored article', () => {
  it('holds none of the words that its pages hold', () => {
    const { headline, ...stored } = storeArticle(ARTICLE, inPages);
    expect(JSON.stringify(stored)).not.toMatch(/码头|下转/u);
    expect(headline).not.toBe('');
    expect(throughJson(ARTICLE, inPages)).toEqual(ARTICLE);
  });

  it('keeps the words that stand otherwise in its pages, or whose page is not there', () => {
    for (const texts of [new Map<string, string>(), new Map([['made/page.txt', '别的'.repeat(40)]])]) {
      const textOf = (file: string): string | undefined => texts.get(file);
      expect(throughJson(ARTICLE, textOf)).toEqual(ARTICLE);
    }
  });

  it('is restored as it was read, of any page', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const page = pageFile(text, 'any/page.txt');
        const { articles } = assembleArchive([readPage(page)]);
        for (const article of articles) {
          expect(throughJson(article, () => page.text)).toEqual(article);
        }
      }),
      { numRuns: 50 },
    );
  });
});
