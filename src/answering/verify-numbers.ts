import type { Evidence } from '../types/answer.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import type { DateReading } from '../text/dates.ts';
import { isSameAmount, readNumbers } from '../text/numbers.ts';
import type { NumberMention } from '../text/numbers.ts';
import { evidenceWords } from './evidence-words.ts';
import { outsideQuotes } from './quoted-texts.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Numbers outside quotations that stand nowhere in the evidence, with their unit. A difference that the sentence works out
 * from two numbers that do stand there passes (9个，比6个多3个).
 */
export function checkNumbers(text: string, evidence: readonly Evidence[]): Objection[] {
  const claimed = numbersOf(outsideQuotes(text));
  const found = evidence.flatMap((piece) => readNumbers(evidenceWords(piece)));
  const stands = (number: NumberMention): boolean => found.some((other) => isSameAmount(number, other));
  const standing = claimed.filter(stands);
  return claimed
    .filter((number) => !stands(number) && !(IS_DIFFERENCE.test(text) && isDifference(number, standing)))
    .map((number) => ({ type: 'number', text: number.text }));
}

/** Dates outside quotations that the evidence does not say, neither as printed nor read against the issue's date. */
export function checkDates(text: string, evidence: readonly Evidence[]): Objection[] {
  const printed = evidence.flatMap(({ issue, ...piece }) => {
    const readings = readDates(evidenceWords({ ...piece, issue }));
    return issue.date ? readings.flatMap((r) => [r, { ...r, ...resolveDate(r, issue.date ?? '') }]) : readings;
  });
  return readDates(outsideQuotes(text))
    .filter((claim) => !isShift(claim) && !printed.some((date) => saysAll(claim, date)))
    .map((claim) => ({ type: 'date', text: claim.text }));
}

const IS_DIFFERENCE = /相差|多|少|高|低|增加|减少|差/u;

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
