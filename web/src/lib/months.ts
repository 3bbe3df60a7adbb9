/** `2024-03` … `2024-05`, each month from the first to the last. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let n = monthNumber(first); n <= monthNumber(last); n++) months.push(monthOf(n));
  return months;
}

/** The last day of a month: `2024-02` → `2024-02-29`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return 12 * year + number - 1;
}

function monthOf(n: number): string {
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
}
