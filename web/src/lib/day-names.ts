import { chineseDate } from '../../../src/text/label.ts';

type Language = 'zh' | 'en';

/** `2024-03-18` → 2024年3月18日, 18 March 2024. */
export function dayName(day: string, language: Language): string {
  return language === 'zh' ? chineseDate(day) : english(day, { dateStyle: 'long' });
}

/** `2024-03` → 2024年3月, March 2024. */
export function monthName(month: string, language: Language): string {
  if (language === 'en') return english(`${month}-01`, { year: 'numeric', month: 'long' });
  return chineseDate(`${month}-01`).replace(/1日$/, '');
}

/** `2024-03-18` → 3月18日, 18 March. */
export function dayOfYearName(day: string, language: Language): string {
  if (language === 'en') return english(day, { month: 'long', day: 'numeric' });
  return chineseDate(day).replace(/^\d+年/, '');
}

/**
 * 2022年10月27日至2024年12月26日, 27 Oct 2022 – 26 Dec 2024; one day when both are the same; empty when one is missing.
 */
export function dayRange(
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  language: Language,
): string {
  if (!from || !to) return '';
  if (from === to) return dayName(from, language);
  if (language === 'zh') return `${chineseDate(from)}至${chineseDate(to)}`;
  return inEnglish({ dateStyle: 'medium' }).formatRange(startOf(from), startOf(to));
}

function english(day: string, format: Intl.DateTimeFormatOptions): string {
  return inEnglish(format).format(startOf(day));
}

function inEnglish(format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
