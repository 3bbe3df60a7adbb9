/** Days are `YYYY-MM-DD` strings of the Gregorian calendar; all arithmetic is in UTC, where every day has 24 hours. */

/** China has one time zone. */
const UTC_OFFSET_MS = 8 * 3_600_000;

/** The day it is in China. */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + UTC_OFFSET_MS).toISOString().slice(0, 10);
}

/** The day `days` after a day, or before it when negative. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `dayOf(2024, 3, 18)` is `2024-03-18`. Months and days outside their range run over: month 13 is January, day 0 the last of the month before. */
export function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return dayOf(year, month + 1, 0);
}

/** From 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Number of days from the first day to the last, both counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
