import { areCompatibleUnits, readNumbers, type NumberMention } from '../text/numbers.ts';
import type { Evidence } from '../types/answer.ts';
import { answerFit } from './answer-fit.ts';
import type { Chosen } from './choose-sentences.ts';
import type { Focus } from './score-candidate.ts';
import { inQuotes } from './write-quotes.ts';

/** A sentence that says by how much two figures differ, quoting the clauses that give them. */
export interface Difference {
  readonly sentence: string;
  /** Of the larger figure first. */
  readonly evidence: readonly [Evidence, Evidence];
}

const ASKS_DIFFERENCE =
  /相差|差(?:了)?(?:多少|几)|[多少高低快慢大小长短](?:了|出)?(?:多少|几)|哪[个次年家一项].{0,6}[更多少高低大早快]|谁.{0,4}[更多少高低大快]/u;

/**
 * The difference that a comparison asks for, worked out from the figures of its two sides when both have one unit.
 * @param chosen a sentence a side, the first two count
 * @returns undefined when no difference is asked for, a side has no figure of the kind asked for, or the units differ
 */
export function differenceOf(focus: Focus, chosen: readonly Chosen[]): Difference | undefined {
  if (!ASKS_DIFFERENCE.test(focus.query.folded)) return undefined;
  const [one, other] = chosen.slice(0, 2).map((side) => figureOf(side, focus));
  if (!one || !other || one.number.unit === '' || !areCompatibleUnits(one.number.unit, other.number.unit))
    return undefined;
  if (isStock(one) !== isStock(other)) return undefined;
  const [more, less] = one.number.value >= other.number.value ? [one, other] : [other, one];
  const evidence = [more.evidence, less.evidence] as const;
  const amount = written(more.number.value - less.number.value, more.number.unit);
  if (more.number.value === less.number.value) return { sentence: `${quoted(more)}与${quoted(less)}相同。`, evidence };
  const word = more.number.unit === '%' ? '高' : '多';
  return { sentence: `${quoted(more)}比${quoted(less)}${word}${amount}。`, evidence };
}

/** What there is in all does not compare with what was added. */
function isStock({ clause }: Figure): boolean {
  return /累计|已有|总数|总量|共有|现有|拥有|目前/u.test(clause);
}

function quoted({ clause }: Figure): string {
  return inQuotes(clause).replace(/。$/u, '');
}

interface Figure {
  readonly number: NumberMention;
  /** The clause that gives it, as printed. */
  readonly clause: string;
  readonly evidence: Evidence;
}

function figureOf({ candidate, ask }: Chosen, focus: Focus): Figure | undefined {
  const asked = focus.asks.find(({ type }) => type === 'number') ?? { ...ask, type: 'number', units: [] };
  const { spans } = answerFit({ ...asked, units: asked.units.slice(0, 1) }, candidate, focus.query.folded);
  const numbers = readNumbers(candidate.folded).filter(
    ({ span, unit }) => unit !== '' && spans.some(([start]) => start === span[0]),
  );
  const worth = ({ span: [start, end] }: NumberMention): number => {
    const near = candidate.folded.slice(Math.max(0, start - NEAR_CHARS), end + NEAR_CHARS);
    return focus.terms.filter(({ term }) => near.includes(term)).reduce((sum, { weight }) => sum + weight, 0);
  };
  const number = numbers.toSorted((a, b) => worth(b) - worth(a))[0];
  if (!number) return undefined;
  const from = candidate.text.slice(0, number.span[0]).search(/[^，,；;。：:]*$/u);
  const rest = candidate.text.slice(number.span[1]).search(/[，,；;。]/u);
  const clause = candidate.text.slice(from, rest < 0 ? undefined : number.span[1] + rest);
  return { number, clause, evidence: candidate.evidence };
}
const NEAR_CHARS = 14;

/** 120000000 元 is 1.2亿元; percentages differ by percentage points. */
function written(value: number, unit: string): string {
  const [scale, word] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  return `${Number((value / scale).toPrecision(10))}${word}${unit === '%' ? '个百分点' : unit}`;
}
