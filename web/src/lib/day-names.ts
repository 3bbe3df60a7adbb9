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

function english(day: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
