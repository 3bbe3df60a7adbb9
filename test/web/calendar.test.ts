import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssuesResponse } from '../../src/contract/archive.ts';
import { gapsIn, monthsOf, yearsOf } from '../../web/src/lib/calendar.ts';
import { lastDayOf, monthsBetween } from '../../web/src/lib/months.ts';

type Issue = IssuesResponse['issues'][number];

const issue = (date: string | null, paper = '清水日报'): Issue => ({
  id: `${paper}-${date}`,
  paper,
  date,
  dateBasis: date ? 'printed' : 'unknown',
  dateConfidence: 0.97,
  dateEvidence: '',
  edition: '',
  pages: 1,
  articles: 2,
});

const day = fc
  .date({ min: new Date('2018-11-01'), max: new Date('2021-03-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  it('has every issue on its day, once, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (dates) => {
        const issues = [...dates.map((date) => issue(date)), issue(null)];
        const months = yearsOf(issues).flatMap(({ year }) => monthsOf(year, issues));
        const days = months.flatMap(({ weeks }) => weeks.flat()).filter((one) => one !== undefined);
        expect(days.flatMap((one) => one.issues.map(({ date }) => date))).toEqual(dates.toSorted());
        expect(days.every((one) => one.issues.every(({ date }) => date === one.date))).toBe(true);
        expect(yearsOf(issues).reduce((sum, year) => sum + year.issues, 0)).toBe(dates.length);
        for (const { month, weeks } of months) {
          expect(weeks.every((week) => week.length === 7)).toBe(true);
          const places = weeks.flatMap((week) =>
            week.flatMap((one, weekday) => (one ? [[one.date, weekday] as const] : [])),
          );
          for (const [date, weekday] of places) expect((new Date(date).getUTCDay() + 6) % 7).toBe(weekday);
          expect(weeks.flat().flatMap((one) => one?.date ?? [])).toEqual(
            Array.from(
              { length: Number(lastDayOf(month).slice(8)) },
              (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`,
            ),
          );
        }
      }),
    );
  });

  it('begins and ends with the archive, and keeps months without an issue', () => {
    const issues = [issue('2023-11-30'), issue('2024-02-29'), issue('2024-02-29', '北坡周报')];
    const counts = (year: string) => monthsOf(year, issues).map(({ month, issues: count }) => [month, count]);
    expect(counts('2023')).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
    ]);
    expect(counts('2024')).toEqual([
      ['2024-01', 0],
      ['2024-02', 2],
    ]);
    expect(monthsOf('2024', [])).toEqual([]);
  });

  it('cuts gaps to a year', () => {
    const gaps = [{ from: '2023-12-01', to: '2024-02-28', days: 90 }];
    expect(gapsIn('2023', gaps)).toEqual([{ from: '2023-12-01', to: '2023-12-31', days: 31 }]);
    expect(gapsIn('2024', gaps)).toEqual([{ from: '2024-01-01', to: '2024-02-28', days: 59 }]);
    expect(gapsIn('2025', gaps)).toEqual([]);
  });
});

describe('months', () => {
  it('run on over the end of a year', () => {
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(['2023-02', '2024-02', '2024-12'].map(lastDayOf)).toEqual(['2023-02-28', '2024-02-29', '2024-12-31']);
  });
});
