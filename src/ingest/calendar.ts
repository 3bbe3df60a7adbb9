/**
 * Reads a full date however it is written: `2024-03-18`, `20240318`, `2024/3/18`, `2024.3.18`, `2024年3月18日`, full-width
 * digits, 二〇二四年三月十八日, 民國113年3月18日, `March 18, 2024`.
 * @returns `YYYY-MM-DD`, or undefined when it is no date of the calendar
 */
export function calendarDate(written: string): string | undefined {
  const plain = written.normalize('NFKC').trim();
  const english = ENGLISH.exec(plain);
  if (english) return dateOf(Number(english[3]), monthOf(english[1] ?? ''), Number(english[2]));
  const found = NUMERIC.exec(arabicNumerals(plain.replace(REPUBLIC, '')));
  if (!found) return undefined;
  const year = Number(found[1]) + (REPUBLIC.test(plain) ? 1911 : 0);
  return found[1]?.length === 4 || REPUBLIC.test(plain) ? dateOf(year, Number(found[2]), Number(found[3])) : undefined;
}

/** @returns `YYYY-MM-DD`, or undefined when the calendar has no such day */
export function dateOf(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1800 && year <= 2200 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? time.toISOString().slice(0, 10) : undefined;
}

/** The date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of the week as it is printed after 星期: 一 to 六, 日. */
export function weekdayOf(date: string): string {
  return '日一二三四五六'.charAt(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** Chinese numerals in a text as digits: 二〇二四年三月十八日 → 2024年3月18日, 廿三 → 23. */
export function arabicNumerals(text: string): string {
  return text.replaceAll(/[〇○零一二三四五六七八九十廿卅]+/gu, (run) => {
    const plain = run.replaceAll(/[○零]/gu, '〇').replaceAll('廿', '二十').replaceAll('卅', '三十');
    if (!plain.includes('十')) return [...plain].map((c) => DIGITS.indexOf(c)).join('');
    const [tens = '', ones = ''] = plain.split('十');
    return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
  });
}

const DIGITS = '〇一二三四五六七八九';
const NUMERIC = /^(\d{2,4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/u;
/** Years of the Republic are counted from 1912. */
const REPUBLIC = /^(?:中華|中华)?民[國国]\s*/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = /^([A-Z][a-z]{2,8})\.?\s+(\d{1,2}),?\s+(\d{4})$/iu;

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
