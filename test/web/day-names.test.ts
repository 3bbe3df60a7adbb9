import { describe, expect, it } from 'vitest';
import { dayName, dayOfYearName, dayRange, monthName } from '../../web/src/lib/day-names.ts';

describe('names of days', () => {
  it('are those of the language', () => {
    expect([dayName('2024-03-08', 'zh'), monthName('2024-03', 'zh'), dayOfYearName('2024-03-11', 'zh')]).toEqual([
      '2024年3月8日',
      '2024年3月',
      '3月11日',
    ]);
    expect([dayName('2024-03-08', 'en'), monthName('2024-03', 'en'), dayOfYearName('2024-03-01', 'en')]).toEqual([
      '8 March 2024',
      'March 2024',
      '1 March',
    ]);
  });

  it('are joined to a range, where both are known and differ', () => {
    const range = { from: '2022-10-27', to: '2024-12-26' };
    expect(dayRange(range, 'zh')).toBe('2022年10月27日至2024年12月26日');
    // With thin blanks, or others, as the browser has it.
    expect(dayRange(range, 'en').replaceAll(/\s/g, ' ')).toBe('27 Oct 2022 – 26 Dec 2024');
    expect(dayRange({ from: range.from, to: range.from }, 'en')).toBe('27 October 2022');
    expect(dayRange({ from: null, to: range.to }, 'zh')).toBe('');
  });
});
