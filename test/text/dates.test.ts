import { describe, expect, it } from 'vitest';
import { agreesWith, readDates, resolveDate } from '../../src/text/dates.ts';

const read = (text: string) => readDates(text).map(({ text: words, year, month, day }) => [words, year, month, day]);
const resolved = (text: string, issueDate: string) => readDates(text).map((date) => resolveDate(date, issueDate));

describe('readDates', () => {
  it.each([
    ['2024年5月6日', [['2024年5月6日', 2024, 5, 6]]],
    ['2024-05-06', [['2024-05-06', 2024, 5, 6]]],
    ['二〇二四年五月六日', [['二〇二四年五月六日', 2024, 5, 6]]],
    ['５月６日', [['５月６日', undefined, 5, 6]]],
    ['9月份', [['9月份', undefined, 9, undefined]]],
    ['二十六日', [['二十六日', undefined, undefined, 26]]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each(['历时3个月', '连续14年', '12号线', '第五月台', '13月40日'])('%s holds no date', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('resolveDate', () => {
  it('reads words about time against the issue', () => {
    expect(resolved('去年12月', '2024-05-06')).toEqual([{ year: 2023, month: 12 }]);
    expect(resolved('昨日', '2024-03-01')).toEqual([{ year: 2024, month: 2, day: 29 }]);
    expect(resolved('本月28日至下月7日', '2024-12-26')).toEqual([
      { year: 2024, month: 12, day: 28 },
      { year: 2025, month: 1, day: 7 },
    ]);
  });

  it('takes a lone day for one of the issue’s month, or of the month before when it was still to come', () => {
    expect(resolved('26日', '2022-10-27')).toEqual([{ year: 2022, month: 10, day: 26 }]);
    expect(resolved('30日', '2022-11-02')).toEqual([{ year: 2022, month: 10, day: 30 }]);
  });
});

describe('agreesWith', () => {
  it('lets missing parts pass and differing ones not', () => {
    expect(agreesWith({ month: 5 }, { year: 2024, month: 5 })).toBe(true);
    expect(agreesWith({ year: 2023, month: 5 }, { year: 2024, month: 5 })).toBe(false);
  });
});
