import { describe, expect, it } from 'vitest';
import { chineseDate, citationLabel } from '../../src/text/label.ts';
import type { IssueRef } from '../../src/types/answer.ts';

const issue: IssueRef = {
  id: 'made-2024-05-06',
  paper: '示例日报',
  date: '2024-05-06',
  dateBasis: 'printed',
  dateConfidence: 0.97,
  page: '01',
  pages: ['01'],
  pageBasis: 'printed',
};

describe('citationLabel', () => {
  it('names paper, date, page and headline', () => {
    expect(citationLabel(issue, '老码头改造工程启动')).toBe('《示例日报》2024年5月6日01版《老码头改造工程启动》');
  });

  it('names every page of an article that jumps', () => {
    expect(citationLabel({ ...issue, pages: ['01', '02'] }, '甲')).toBe('《示例日报》2024年5月6日01、02版《甲》');
  });

  it('says when the date is inferred, when there is none, and when there is no headline', () => {
    expect(citationLabel({ ...issue, dateBasis: 'inferred' }, '甲')).toContain('2024年5月6日（日期据内容推断）01版');
    const undated = { ...issue, date: null, dateBasis: 'unknown' } as const;
    expect(citationLabel(undated, '甲')).toContain('（日期不详）');
    const dateEstimate = { from: '2023-12-01', to: '2023-12-31', label: '约2023年12月', evidence: '' };
    expect(citationLabel({ ...undated, dateEstimate }, '甲')).toContain('（日期不详，据内容约2023年12月）');
    expect(citationLabel({ ...issue, page: null, paper: null }, '')).toBe('2024年5月6日（无标题报道）');
  });
});

describe('chineseDate', () => {
  it('writes months and days without leading zeros', () => {
    expect(chineseDate('2024-12-01')).toBe('2024年12月1日');
  });
});
