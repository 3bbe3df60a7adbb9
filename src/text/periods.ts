import type { Period } from '../types/query.ts';
import type { Span } from '../types/span.ts';
import { fold } from './fold.ts';
import { PERIOD_PATTERN } from './period-pattern.ts';
import { resolvePeriod } from './resolve-period.ts';

/**
 * The stretches of time a question names, as days: 2024年3月, 去年前三季度, 10月下旬, 春节期间, 民国三十七年, 近三年,
 * 上世纪八十年代, 3月1日至15日. Durations (3个月), ordinals (第四版) and streets (五一路) are none.
 * @param today `YYYY-MM-DD`, what 上个月 and a date without year are counted from
 * @returns in order of the text, none overlapping; what no calendar holds (13月40日) is left out
 */
export function readPeriods(text: string, today: string): Period[] {
  const folded = fold(text);
  const found: Period[] = [];
  for (const match of folded.matchAll(PERIOD_PATTERN)) {
    if (match[0] === '') continue;
    const before = found.at(-1);
    const start = before && LINK.test(folded.slice(before.span[1], match.index)) ? before : undefined;
    const period = resolvePeriod(match.groups ?? {}, today, start);
    if (!period) continue;
    const span: Span = [match.index, match.index + match[0].trimEnd().length];
    if (start && start.from <= period.to) found[found.length - 1] = joined(start, { ...period, span }, text);
    else found.push({ text: text.slice(...span), span, ...period });
  }
  return found.map((period) => upToToday(period, folded, today));
}

/** Between the ends of a range; folding has made every dash one. */
const LINK = /^ ?(?:至|到|-+|~) ?$/u;
const SINCE = /^年?(?:以来|至今|到现在|起至今)/u;
const BY_WEAKNESS: readonly Period['basis'][] = ['relative', 'year-guessed', 'stated'];

function joined(start: Period, end: Omit<Period, 'text'>, text: string): Period {
  const span: Span = [start.span[0], end.span[1]];
  const basis = BY_WEAKNESS.find((weak) => weak === start.basis || weak === end.basis) ?? 'stated';
  return { text: text.slice(...span), span, from: start.from, to: end.to, basis };
}

/** 2023年以来 runs to today. */
function upToToday(period: Period, folded: string, today: string): Period {
  const since = SINCE.exec(folded.slice(period.span[1]))?.[0];
  if (since === undefined || period.from > today) return period;
  return { ...period, text: period.text + since, span: [period.span[0], period.span[1] + since.length], to: today };
}
