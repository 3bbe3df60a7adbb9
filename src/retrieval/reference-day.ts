import { dayInChina, plusDays } from '../text/days.ts';

/** The day that 上个月 and 去年 are counted from, and why it was chosen. */
export interface ReferenceDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly basis: 'clock' | 'archive-end';
}

/** An archive whose last issue is older is no longer added to. */
const MOST_DAYS_BEHIND = 45;

/**
 * What “today” means in a question: the day itself while the archive is kept up to date, else the day it ends, since a reader
 * of an archive that ended years ago finds nothing in the month just past.
 * @param lastDay the last issue's day, null when no issue is dated
 */
export function referenceDay(now: Date, lastDay: string | null): ReferenceDay {
  const today = dayInChina(now);
  const isKeptUp = lastDay === null || plusDays(lastDay, MOST_DAYS_BEHIND) >= today;
  return isKeptUp ? { day: today, basis: 'clock' } : { day: lastDay, basis: 'archive-end' };
}
