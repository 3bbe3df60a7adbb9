import { chineseDate } from '../../../src/text/label.ts';

/** 2022年10月27日至2024年12月26日; one day when both are the same; empty when no issue is dated. */
export function dateRange({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (!from || !to) return '';
  return from === to ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}`;
}
