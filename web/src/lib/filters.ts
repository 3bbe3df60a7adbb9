import { chineseDate } from '../../../src/text/label.ts';
import type { Filters } from '../../../src/types/query.ts';
import { dayRange } from './day-names.ts';

/** The same limits without those that are empty; a range that runs backwards is turned round. */
export function tidyFilters({ from, to, section, page }: Filters): Filters {
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  return {
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(section && { section }),
    ...(page && { page }),
  };
}

/** 2024年3月1日至2024年3月5日, 2024年3月1日起, 2024年3月5日止; one day as such; empty when the range is open on both sides. */
export function dateLimits({ from, to }: Filters): string {
  if (from && to) return dayRange({ from, to }, 'zh');
  if (from) return `${chineseDate(from)}起`;
  return to ? `${chineseDate(to)}止` : '';
}
