import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/retrieval/find-articles.ts';
import { withhold } from '../../src/indexing/withhold.ts';
import { articleRows } from '../../src/retrieval/article-rows.ts';
import { fold } from '../../src/text/fold.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { Article, ArticleType } from '../../src/types/article.ts';
import type { HitFilters, HitOrder, Match } from '../../src/types/found-articles.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';

const clock = { now: () => new Date('2024-06-01T00:00:00Z'), monotonicMs: () => 0 };
const WORDS = ['荷花', '码头', '龙舟赛', '渡轮', '夜市街', '5g', '石榴'];
const SECTIONS = ['', '民生', '文体', '民生版'];
const TYPES: readonly ArticleType[] = ['news', 'notice', 'feature'];

/** Sixty articles of seven words in changing company, two years, three papers' worth of days, some undated. */
const ARTICLES: readonly Article[] = Array.from({ length: 60 }, (_, n) => {
  const day = `20${23 + (n % 2)}-0${1 + (n % 5)}-1${n % 3}`;
  const issueId = n % 11 === 0 ? `made-undated${n}` : `made-${day}`;
  const page = `${issueId}-p0${1 + (n % 2)}`;
  const held = WORDS.filter((_word, w) => (n * 11 + w * w) % (w + 2) === 0);
  const words = held.map((word, i) => (i % 2 === 1 && word !== '5g' ? word.split('').join(' ') : word));
  return {
    ...makeArticle({
      id: `${page}-a${String(n).padStart(2, '0')}`,
      issueId,
      pageIds: [page],
      section: SECTIONS[n % 4] ?? '',
      paragraphs: [
        ['headline', `第${n}篇`],
        ['body', `今天说的是${words.join('，说的是')}，都在街上。`.repeat(1 + (n % 3))],
        ['body', '渡口没有轮船，荷叶没有开花。'],
      ],
    }),
    type: TYPES[n % 3] ?? 'news',
  };
});
const { snapshot } = await madeSnapshot(ARTICLES);

interface Asked {
  readonly words: readonly string[];
  readonly match: Match;
  readonly order: HitOrder;
  readonly filters: HitFilters;
}

const asked = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  match: fc.constantFrom<Match>('all', 'any'),
  order: fc.constantFrom<HitOrder>('relevance', 'newest', 'oldest'),
  filters: fc.record({
    from: fc.constantFrom(undefined, '2023-02-01', '2024-01-01'),
    to: fc.constantFrom(undefined, '2023-12-31', '2024-03-11'),
    section: fc.constantFrom(undefined, '民生', '文体'),
    page: fc.constantFrom(undefined, '01', '02'),
    type: fc.constantFrom(undefined, ...TYPES),
  }),
});

/** The same by reading every article. */
function slowly({ words, match, filters }: Asked) {
  const { dates } = articleRows(snapshot.store);
  const all = articleRows(snapshot.store).articles.map((article, row) => ({ article, date: dates[row] ?? '' }));
  const holds = ({ article }: (typeof all)[number], word: string): boolean =>
    word === '5g' ? /5g/i.test(article.text) : fold(article.text).replaceAll(' ', '').includes(word);
  const found = all.filter((one) =>
    match === 'all' ? words.every((word) => holds(one, word)) : words.some((word) => holds(one, word)),
  );
  const within = (except?: keyof HitFilters | 'date') =>
    found.filter(
      ({ article, date }) =>
        (except === 'date' ||
          (!filters.from && !filters.to) ||
          (date !== '' && date >= (filters.from ?? '') && date <= (filters.to ?? '9'))) &&
        (except === 'section' || !filters.section || article.section === filters.section) &&
        (except === 'type' || !filters.type || article.type === filters.type) &&
        (!filters.page || article.pageIds[0]?.endsWith(filters.page)),
    );
  return {
    ids: within().map(({ article }) => article.id),
    months: countsOf(within('date').map(({ date }) => date.slice(0, 7))),
    sections: countsOf(within('section').flatMap(({ article }) => article.section || [])),
    types: countsOf(within('type').map(({ article }) => article.type)),
    words: words.map((word) => all.filter((one) => holds(one, word)).length),
  };
}

function countsOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const find = (q: string, options: Omit<Asked, 'words' | 'match'> & { match?: Match }, where: Snapshot = snapshot) =>
  findArticles(where, q, options, { tokenizer, clock });
const plain = { order: 'relevance', filters: {} } as const;
const idsOf = (rows: readonly number[], where: Snapshot = snapshot): string[] =>
  rows.map((row) => articleRows(where.store).articles[row]?.id ?? '');

describe('findArticles', () => {
  it('finds and counts what reading every article does', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const found = find(one.words.join(' '), one);
        const expected = slowly(one);
        expect(idsOf(found.rows).toSorted()).toEqual(expected.ids.toSorted());
        expect(Object.fromEntries(found.months)).toEqual(expected.months);
        expect(Object.fromEntries(found.sections)).toEqual(expected.sections);
        expect(Object.fromEntries(found.types)).toEqual(expected.types);
        expect(found.words.map(({ articles }) => articles)).toEqual(expected.words);
      }),
    );
  });

  it('sorts by date either way, undated ones last', () => {
    const { dates } = articleRows(snapshot.store);
    const daysOf = (order: HitOrder): string[] =>
      find('荷花 码头', { match: 'any', order, filters: {} }).rows.map((row) => dates[row] ?? '');
    const dated = daysOf('oldest').filter(Boolean);
    expect(dated.length).toBeGreaterThan(20);
    expect(dated).toEqual(dated.toSorted());
    expect(daysOf('newest').filter(Boolean)).toEqual(dated.toReversed());
    for (const order of ['newest', 'oldest'] as const) expect(daysOf(order).slice(dated.length).join('')).toBe('');
  });

  it('puts first by relevance what holds more, and rarer, of it', () => {
    const { rows } = find('石榴 5G', { ...plain, match: 'any' });
    const both = new Set(find('石榴 5G', { ...plain, match: 'all' }).rows);
    expect(both.size).toBeGreaterThan(0);
    expect(new Set(rows.slice(0, both.size))).toEqual(both);
  });

  it('takes words that stand in quotation marks as one, and nothing for what is held by no article', () => {
    expect(find('“今天说的是”', plain).rows).toHaveLength(60);
    expect(find('“荷花没有开花”', plain).rows).toHaveLength(0);
    expect(find('的', plain)).toMatchObject({ rows: [] });
  });
});

describe('findArticles of an archive from which something was withdrawn', () => {
  it('finds nothing of it, and all else as before', () => {
    const before = idsOf(find('荷花', plain).rows);
    const [gone = '', ...others] = before;
    const line = { target: gone, date: null, mark: null, reason: '' };
    const { snapshot: shown } = withhold(snapshot, [line]);
    const found = find('荷花', plain, shown);
    expect(idsOf(found.rows, shown)).toEqual(others);
    expect(found.words).toEqual([{ text: '荷花', others: [], articles: others.length }]);
  });
});

describe('findArticles of a question', async () => {
  const town = (await madeSnapshot()).snapshot;
  const wordsOf = (q: string): string[] => find(q, plain, town).words.map(({ text }) => text);

  it('looks for its content words, without asking words, and by the other names the archive has', () => {
    const found = find('河图几点闭馆？', plain, town);
    expect(found.match).toBe('most');
    expect(found.words.map(({ text }) => text)).not.toContain('几点');
    expect(idsOf(found.rows, town)).toEqual(['made-2024-05-06-p01-a01']);
  });

  it('does not look for an amount or a place in a row that is asked for', () => {
    expect(wordsOf('柳湖小学得了第几名？')).not.toContain('第几名');
    expect(wordsOf('柳湖小学得了第几名？')).toContain('小学');
    expect(wordsOf('修路花了几百万元，占百分之几？')).toEqual(['修路']);
    expect(wordsOf('是哪一位老师教几何？')).toEqual(['老师', '几何']);
  });

  it('keeps to what it says of the print, and lists all that was printed there in the order of print', () => {
    const found = find('2024年5月9日有哪些文章？', plain, town);
    expect(found.query.limits).toMatchObject({ from: '2024-05-09', to: '2024-05-09' });
    expect(idsOf(found.rows, town)).toEqual(['made-2024-05-09-p02-a01', 'made-2024-05-09-p02-a02']);
  });
});
