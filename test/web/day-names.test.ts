import { describe, expect, it } from 'vitest';
import { dayName, dayOfYearName, monthName } from '../../web/src/lib/day-names.ts';

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
});
