import { readDates } from '../text/dates.ts';
import { isSameAmount, isSameMeasure, readAmounts, type Amount } from './amounts.ts';
import type { ClaimContext } from './claim-context.ts';
import { isSaidAlike } from './said-alike.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Amounts of the claim that do not stand, with their unit, in a line that speaks of the same. A difference that the claim works out
 * from two amounts of its own passes (9个，比6个多3个).
 * @param text the whole sentence, quotations included
 */
export function checkNumbers(text: string, context: ClaimContext): Objection[] {
  const own = amountsOf(text);
  return context.clauses.flatMap((clause) => {
    const amounts = amountsOf(clause).filter((amount) => !isArticle(amount, clause));
    if (amounts.length === 0) return [];
    const found = context.linesAbout(clause, LEAST_SHARE).flatMap((line) => line.amounts);
    return amounts
      .filter(
        (amount) =>
          !context.lines.some((line) =>
            line.amounts.some(
              (other) => isSameAmount(amount, other) && isSaidAlike(clause, amount, line.folded, other),
            ),
          ),
      )
      .filter((amount) => !found.some((other) => isSameAmount(amount, other)) && !isDifference(amount, clause, own))
      .map((amount) => ({ type: 'number', text: amount.text }));
  });
}

/** Share of the best line's alignment that a line must have for its amounts to count. */
const LEAST_SHARE = 0.45;

/** Dates are checked as dates. */
function amountsOf(text: string): Amount[] {
  const dates = readDates(text).map(({ span }) => span);
  return readAmounts(text).filter(({ span }) => !dates.some(([start, end]) => start < span[1] && span[0] < end));
}

/** 一个, 一家 where nobody counts. */
function isArticle({ text, span }: Amount, clause: string): boolean {
  return /^一[个家项种名位条处座件所支批场次]$/u.test(text) && !/[共仅只有达增第了]$/u.test(clause.slice(0, span[0]));
}

function isDifference(amount: Amount, clause: string, own: readonly Amount[]): boolean {
  if (!/(?:相差|差|多|少|高|低|增加|减少|提高|下降)(?:了|出|约|近)?$/u.test(clause.slice(0, amount.span[0])))
    return false;
  return own.some((a) => own.some((b) => isSameMeasure(a, b) && isDifferenceOf(amount, a, b)));
}

/** Percentages differ by percentage points. */
function isDifferenceOf(amount: Amount, a: Amount, b: Amount): boolean {
  const difference = { ...a, value: Math.abs(a.value - b.value) };
  const inPoints = { ...difference, measure: '百分点', unit: '个百分点' };
  return isSameAmount(amount, difference) || (a.measure === '%' && isSameAmount(amount, inPoints));
}
