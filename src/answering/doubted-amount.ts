import { readDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { isSameAmount, readNumbers, type NumberMention } from '../text/numbers.ts';
import type { Chosen } from './choose-sentences.ts';

/** Words that ask whether what was said before them is so. */
export const DOUBTS = /是不是|是否|对不对|对[吗吧]|是[吗吧]|是这样吗|没错吧|[吗吧][?。!]*$/u;

/**
 * Whether a question asks if an amount is so, and the sentence chosen to answer gives another one in the same unit: 总投资是不是
 * 3.5亿元 where the report has 总投资1.5亿元.
 */
export function isOtherAmount(question: string, chosen: readonly Chosen[]): boolean {
  const [first] = chosen;
  if (!first || !DOUBTS.test(question)) return false;
  const asked = amountsOf(question);
  const told = amountsOf(first.candidate.text);
  const unlike = asked.filter((amount) => !told.some((other) => isSameAmount(amount, other)));
  return unlike.some((amount) => told.some((other) => other.unit === amount.unit));
}

/** Amounts with a unit; ordinals and dates say which one, not how much. */
function amountsOf(text: string): NumberMention[] {
  const dates = readDates(text).map(({ span }) => span);
  return readNumbers(fold(text)).filter(
    ({ span, isOrdinal, unit }) =>
      unit !== '' && !isOrdinal && !dates.some(([start, end]) => start < span[1] && span[0] < end),
  );
}
