/**
 * Reads a full date however it is written: `2024-03-18`, `20240318`, `2024/3/18`, `2024年3月18日`, 二〇二四年三月十八日.
 * @returns `YYYY-MM-DD`, or undefined when it is no date of the calendar
 */
export function calendarDate(written: string): string | undefined {
  const found = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?\s*$/u.exec(arabic(written));
  return found ? dateOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
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

const DIGITS = '〇一二三四五六七八九';

function arabic(written: string): string {
  if (!/[〇零一二三四五六七八九十]/u.test(written)) return written;
  return written.replaceAll('零', '〇').replaceAll(/[〇一二三四五六七八九十]+/gu, (run) => {
    if (!run.includes('十')) return [...run].map((c) => DIGITS.indexOf(c)).join('');
    const [tens = '', ones = ''] = run.split('十');
    return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
  });
}
