import { plusDays } from './days.ts';

/** Days met so far, by year, month and day of the Chinese calendar. */
const known = new Map<string, string>();
/** Loading the calendar takes some milliseconds, which whoever asks for no festival is spared. */
let calendar: Intl.DateTimeFormat | undefined;

/**
 * The Gregorian day of a day of the Chinese calendar: `lunarDay(2024, 1, 1)`, New Year, is 2024-02-10. Leap months are none
 * of the numbered ones.
 * @param year Gregorian year in which the Chinese one begins
 * @param month from 1 to 12
 */
export function lunarDay(year: number, month: number, day: number): string {
  const key = `${year}/${month}/${day}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = search(year, month, day)));
  return found;
}

/** New Year falls between 21 January and 21 February, and months have 29 or 30 days, with a leap month at times. */
function search(year: number, month: number, day: number): string {
  const earliest = plusDays(`${year}-01-20`, Math.floor((month - 1) * 29.5) + day - 1);
  for (let ahead = 0; ahead < 65; ahead++) {
    const candidate = plusDays(earliest, ahead);
    const parts = partsOf(candidate);
    if (parts.month === String(month) && parts.day === String(day)) return candidate;
  }
  return earliest;
}

function partsOf(day: string): { month: string; day: string } {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  });
  const parts = calendar.formatToParts(new Date(`${day}T04:00:00Z`));
  const valueOf = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return { month: valueOf('month'), day: valueOf('day') };
}
