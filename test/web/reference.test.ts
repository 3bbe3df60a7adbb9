import { describe, expect, it } from 'vitest';
import type { ArticleRef, Citation, IssueRef } from '../../src/types/answer.ts';
import { reference, referenceList } from '../../web/src/lib/reference.ts';

const ARTICLE: ArticleRef = {
  id: 'a1',
  headline: '青石桥昨日放行',
  section: '',
  bylines: [{ role: '记者', names: ['甲乙'] }],
  url: '/articles/a1',
};
const ISSUE: IssueRef = {
  id: 'i1',
  paper: '清水日报',
  date: '2023-05-06',
  dateBasis: 'printed',
  dateConfidence: 1,
  page: '01',
  pages: ['01'],
  pageBasis: 'printed',
};
const of = (article: Partial<ArticleRef>, issue: Partial<IssueRef> = {}): string =>
  reference({ article: { ...ARTICLE, ...article }, issue: { ...ISSUE, ...issue } });

describe('a reference by GB/T 7714', () => {
  it('names author, title, paper, day and page', () => {
    expect(of({})).toBe('甲乙. 青石桥昨日放行[N]. 清水日报, 2023-05-06(1).');
  });

  it('names at most three authors, each once', () => {
    const bylines = [
      { role: '记者', names: ['甲乙', '丙丁'] },
      { role: '通讯员', names: ['戊己', '甲乙', '庚辛'] },
    ];
    expect(of({ bylines })).toMatch(/^甲乙, 丙丁, 戊己, 等\. /);
  });

  it('takes who pictured it for the author only where nobody wrote it', () => {
    const picture = { role: '摄影', names: ['壬癸'] };
    expect(of({ bylines: [...ARTICLE.bylines, picture] })).toMatch(/^甲乙\. /);
    expect(of({ bylines: [picture, { role: '责任编辑', names: ['戊己'] }] })).toMatch(/^壬癸\. /);
  });

  it('begins with the title where there is no author', () => {
    expect(of({ bylines: [] })).toBe('青石桥昨日放行[N]. 清水日报, 2023-05-06(1).');
  });

  it.each<[Partial<IssueRef>, string]>([
    [{ date: null }, '清水日报, (1).'],
    [{ date: null, page: null, pages: [] }, '清水日报.'],
    [{ paper: null }, '2023-05-06(1).'],
    [{ dateBasis: 'inferred' }, '清水日报, [2023-05-06](1).'],
    [{ pageBasis: 'inferred' }, '清水日报, 2023-05-06([1]).'],
    [{ pages: ['01', '02'] }, '清水日报, 2023-05-06(1-2).'],
    [{ pages: ['01', '04'] }, '清水日报, 2023-05-06(1,4).'],
    [{ pages: ['A01'] }, '清水日报, 2023-05-06(A01).'],
    [
      { date: null, dateEstimate: { from: '2023-12-01', to: '2023-12-31', label: '约2023年12月', evidence: '' } },
      '清水日报, [2023-12](1).',
    ],
    [
      { date: null, dateEstimate: { from: '2022-12-01', to: '2023-12-31', label: '约2022年底', evidence: '' } },
      '清水日报, (1).',
    ],
  ])('%j', (issue, end) => {
    expect(of({}, issue)).toBe(`甲乙. 青石桥昨日放行[N]. ${end}`);
  });

  it('sets a headline of two lines in one, and says where there is none', () => {
    expect(of({ headline: '青石桥\n昨日放行' })).toContain('青石桥 昨日放行[N]');
    expect(of({ headline: '' })).toContain('[无标题报道][N]');
  });

  it('numbers a list as the marks are', () => {
    const citation = { n: 3, article: ARTICLE, issue: ISSUE } as Citation;
    expect(referenceList([citation])).toBe('[3] 甲乙. 青石桥昨日放行[N]. 清水日报, 2023-05-06(1).');
  });
});
