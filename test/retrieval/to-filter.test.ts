import { describe, expect, it } from 'vitest';
import { toFilter } from '../../src/retrieval/to-filter.ts';
import type { Article } from '../../src/types/article.ts';
import type { Filters } from '../../src/types/query.ts';
import { makeStore } from '../support/make-articles.ts';
import { MADE_ARTICLES } from '../support/made-archive.ts';

const store = makeStore([
  ...MADE_ARTICLES,
  { ...(MADE_ARTICLES[0] as Article), id: 'jump', pageIds: ['made-2024-05-06-p01', 'made-2024-05-06-p03'] },
]);

/** The articles with a passage that passes. */
function passing(filters: Filters): string[] {
  const filter = toFilter(filters, store);
  const passages = store.passages.filter((passage) => filter?.(passage.ordinal));
  return [...new Set(passages.map((passage) => passage.articleId))].map((id) => id.replace('made-', ''));
}

const SIXTH = ['2024-05-06-p01-a01', '2024-05-06-p01-a02', 'jump'];
const NINTH = ['2024-05-09-p02-a01', '2024-05-09-p02-a02'];

describe('toFilter', () => {
  it('is no filter when nothing is asked', () => {
    expect(toFilter({}, store)).toBeUndefined();
  });

  it('takes both ends of a date range in, and undated issues never', () => {
    expect(passing({ from: '2024-05-06', to: '2024-05-06' })).toEqual(SIXTH);
    expect(passing({ from: '2024-05-07' })).toEqual(NINTH);
    expect(passing({ to: '2024-05-08' })).toEqual(SIXTH);
    expect(passing({ from: '2024-05-10' })).toEqual([]);
  });

  it('knows an article that jumps by each of its pages', () => {
    expect(passing({ page: '03' })).toEqual(['jump']);
    expect(passing({ page: '01' })).toEqual([...SIXTH.slice(0, 2), 'undated-p01-a01', 'jump']);
  });

  it('finds a section by a part of its name, in either script', () => {
    expect(passing({ section: '文體' })).toEqual(['2024-05-09-p02-a01']);
  });

  it('takes what passes every limit', () => {
    expect(passing({ from: '2024-05-06', section: '民生', page: '03' })).toEqual(['jump']);
    expect(passing({ from: '2024-05-07', section: '民生' })).toEqual([]);
  });
});
