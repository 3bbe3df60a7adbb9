import { describe, expect, it } from 'vitest';
import type { IssueResponse } from '../../src/contract/archive.ts';
import { exampleQuestions } from '../../web/src/lib/examples.ts';

type PageContents = IssueResponse['pages'][number];
const article = (headline: string, type: PageContents['articles'][number]['type'] = 'news') => ({
  id: headline || 'x',
  headline,
  type,
  kicker: '',
  section: '',
  bylines: [],
  url: '/articles/x',
});
const contents = (...pages: PageContents['articles'][]): IssueResponse => ({
  issue: {
    id: 'qingshui-2021-05-06',
    paper: '清水日报',
    date: '2021-05-06',
    dateBasis: 'printed',
    dateConfidence: 0.97,
    dateEvidence: '',
    edition: '',
    pages: pages.length,
    articles: pages.flat().length,
  },
  pages: pages.map((articles, i) => ({
    id: `p${i}`,
    file: `${i}.md`,
    number: null,
    numberBasis: 'unknown',
    title: '',
    articles,
  })),
});

describe('exampleQuestions', () => {
  it('takes one article a page before a second of any page, newest issue first', () => {
    const issues = [
      contents([article('新桥今日通车'), article('夜市重新开张')], [article('麦田里的歌声')]),
      contents([article('旧渠疏通完工')]),
    ];
    expect(exampleQuestions(issues, 4)).toEqual([
      '《新桥今日通车》讲了什么？',
      '《麦田里的歌声》讲了什么？',
      '《夜市重新开张》讲了什么？',
      '《旧渠疏通完工》讲了什么？',
    ]);
    expect(exampleQuestions(issues, 2)).toHaveLength(2);
  });

  it('asks about nothing that has no usable headline', () => {
    const page = [article(''), article('遗失声明三则', 'notice'), article('《山谣》首演'), article('桥'.repeat(40))];
    expect(exampleQuestions([contents(page)], 4)).toEqual([]);
    expect(exampleQuestions([], 4)).toEqual([]);
  });
});
