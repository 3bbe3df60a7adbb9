import { describe, expect, it } from 'vitest';
import { dateParts, dateTerms } from '../../src/text/date-terms.ts';

describe('dateTerms', () => {
  it('gives the exact date, the day without its year, and the month', () => {
    expect(dateTerms(dateParts('2024-03-08'))).toEqual(['2024年3月8日', '3月8日', '2024年3月']);
  });

  it('gives what the parts allow, and nothing for a bare year, month or day', () => {
    expect(dateTerms({ month: 3, day: 8 })).toEqual(['3月8日']);
    expect(dateTerms({ year: 2024, month: 3 })).toEqual(['2024年3月']);
    expect(dateTerms({ year: 2024 })).toEqual([]);
    expect(dateTerms({ month: 3 })).toEqual([]);
    expect(dateTerms({ day: 8 })).toEqual([]);
  });
});
