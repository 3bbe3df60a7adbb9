import { describe, expect, it } from 'vitest';
import { dateLimits, tidyFilters } from '../../web/src/lib/filters.ts';

describe('tidyFilters', () => {
  it('leaves out what is empty and turns a backward range round', () => {
    expect(tidyFilters({ from: '', to: '', section: '' })).toEqual({});
    expect(tidyFilters({ from: '2021-05-06', to: '2021-05-01', section: '民生', page: '02' })).toEqual({
      from: '2021-05-01',
      to: '2021-05-06',
      section: '民生',
      page: '02',
    });
  });
});

describe('dateLimits', () => {
  it('says a range, a day, and a range that is open', () => {
    expect(dateLimits({ from: '2021-05-01', to: '2021-05-06' })).toBe('2021年5月1日至2021年5月6日');
    expect(dateLimits({ from: '2021-05-01', to: '2021-05-01' })).toBe('2021年5月1日');
    expect(dateLimits({ from: '2021-05-01' })).toBe('2021年5月1日起');
    expect(dateLimits({ to: '2021-05-06' })).toBe('2021年5月6日止');
    expect(dateLimits({ section: '民生' })).toBe('');
  });
});
