import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import type { DateReading } from '../text/dates.ts';
import { isSameAmount, readNumbers } from '../text/numbers.ts';
import type { NumberMention } from '../text/numbers.ts';
import { evidenceHeads } from './evidence-words.ts';
import { pairOverlap } from './pair-overlap.ts';
import { outsideQuotes } from './quoted-texts.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Numbers outside quotations that the evidence does not give, with their unit, in a sentence or head that speaks of the
 * same. A difference that the claim works out from two numbers that do stand there passes (9个，比6个多3个).
 */
export function checkNumbers(text: string, evidence: readonly Evidence[]): Objection[] {
  const lines = linesAbout(text, evidence);
  const found = lines.flatMap(({ line }) => readNumbers(line));
  const stands = (number: NumberMention): boolean => found.some((other) => isSameAmount(number, other));
  const claimed = numbersOf(outsideQuotes(text));
  const standing = [...claimed.filter(stands), ...found.filter((number) => text.includes(number.text))];
  return claimed
    .filter((number) => !stands(number) && !(IS_DIFFERENCE.test(text) && isDifference(number, standing)))
    .map((number) => ({ type: 'number', text: number.text }));
}

/** Dates outside quotations that no such sentence says, neither as printed nor read against the issue's date. */
export function checkDates(text: string, evidence: readonly Evidence[]): Objection[] {
  const said = linesAbout(text, evidence).flatMap(({ line, issueDate }) =>
    readDates(line).flatMap((date) => (issueDate ? [date, { ...date, ...resolveDate(date, issueDate) }] : [date])),
  );
  return readDates(outsideQuotes(text))
    .filter((claim) => !isShift(claim) && !said.some((date) => saysAll(claim, date)))
    .map((claim) => ({ type: 'date', text: claim.text }));
}

const IS_DIFFERENCE = /相差|多|少|高|低|增加|减少|差/u;
/** Share of the claim's character pairs that a line must hold to speak of the same. */
const LEAST_SHARED = 0.15;

interface Line {
  readonly line: string;
  readonly issueDate: string | null;
}

/** The lines of the evidence that speak of what the claim says; heads, paper, date and page always do. */
function linesAbout(text: string, evidence: readonly Evidence[]): Line[] {
  const claim = fold(text);
  return evidence.flatMap((piece) => {
    const issueDate = piece.issue.date;
    const said = fold(piece.text).split(/(?<=[。！？!?;；])|\n/u);
    const about = said.filter((line) => pairOverlap(claim, line) >= LEAST_SHARED);
    return [evidenceHeads(piece), ...about].map((line) => ({ line, issueDate }));
  });
}

function numbersOf(text: string): NumberMention[] {
  const dates = readDates(text).map(({ span }) => span);
  return readNumbers(text).filter(({ span }) => !dates.some(([start, end]) => start < span[1] && span[0] < end));
}

function isDifference(number: NumberMention, standing: readonly NumberMention[]): boolean {
  return standing.some((a) =>
    standing.some((b) => isSameAmount(number, { ...number, unit: a.unit, value: Math.abs(a.value - b.value) })),
  );
}

function isShift(date: DateReading): boolean {
  return date.yearShift !== undefined || date.monthShift !== undefined || date.dayShift !== undefined;
}

function saysAll(claim: DateReading, date: Partial<DateReading>): boolean {
  return (['year', 'month', 'day'] as const).every((part) => claim[part] === undefined || claim[part] === date[part]);
}
