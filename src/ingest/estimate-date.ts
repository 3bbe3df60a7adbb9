import type { DateEstimate } from '../types/issue.ts';
import { daysBetween } from './calendar.ts';

/** The first and the last day an issue may have appeared. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Says a period as a reader does: 约2024年3月18日前后, 约2023年12月, 约2023年至2024年. */
export function estimateDate({ from, to }: Period, evidence: string): DateEstimate {
  return { from, to, label: `约${periodLabel(from, to)}`, evidence: `${evidence}。` };
}

function periodLabel(from: string, to: string): string {
  const [year, month, day] = partsOf(from);
  const [lastYear, lastMonth] = partsOf(to);
  if (daysBetween(from, to) <= 10) return `${year}年${month}月${day}日前后`;
  if (year !== lastYear)
    return daysBetween(from, to) > 120
      ? `${year}年至${lastYear}年`
      : `${year}年${month}月至${lastYear}年${lastMonth}月`;
  if (month === lastMonth) return `${year}年${month}月`;
  return month === 1 && lastMonth === 12 ? `${year}年` : `${year}年${month}月至${lastMonth}月`;
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
