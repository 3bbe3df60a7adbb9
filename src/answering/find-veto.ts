import type { Evidence, RefusalReason } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import { fold } from '../text/fold.ts';
import { untoldAttribute } from './asked-attribute.ts';
import { COMPARES } from './choose-sentences.ts';
import { evidenceHeads } from './evidence-words.ts';
import { readConstraints } from './constraints.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { namesakeOf } from './namesake.ts';
import { otherPeriod } from './other-period.ts';
import { otherSubject } from './other-subject.ts';
import type { AnswerPlan } from './plan-answer.ts';
import { untoldEvent } from './untold-event.ts';
import { untoldOffice } from './untold-office.ts';

/** A reason not to answer that nothing outweighs. */
export interface Veto {
  /** Which check the answer failed. */
  readonly check: string;
  readonly reason: RefusalReason;
  /** The reason in a Chinese sentence. */
  readonly message: string;
}

/**
 * The first check that what would answer a question fails: it must name the edition, place, person, amount, quoted text and date
 * that the question names, tell of the same thing and time, and tell the property that is asked.
 * @returns undefined when all hold
 */
export function findVeto(
  query: ParsedQuery,
  evidence: readonly Evidence[],
  plan: AnswerPlan,
  parts: AnsweringParts,
): Veto | undefined {
  return (
    brokenConstraint(query, evidence, plan, parts) ??
    (plan.type === 'sentences' ? untold(query, plan, parts) : undefined)
  );
}

function brokenConstraint(
  query: ParsedQuery,
  evidence: readonly Evidence[],
  plan: AnswerPlan,
  parts: AnsweringParts,
): Veto | undefined {
  const compares = COMPARES.test(query.folded);
  const isCompound = compares || plan.focus.asks.length > 1;
  const used = groundsOf(plan);
  const broken = readConstraints(query, parts).find(({ kind, holds }) =>
    isCompound && (kind !== 'place' || compares)
      ? !evidence.some((piece) => holds(piece))
      : !used.some(({ piece, near }) => holds(piece, near)),
  );
  return broken && nearMiss(broken.kind, `其中没有提到“${broken.text}”`);
}

interface Ground {
  readonly piece: Evidence;
  /** The heads of its article and what it tells up to the sentence that would answer: what is named later is about something else. */
  readonly near?: string;
}

function groundsOf(plan: AnswerPlan): Ground[] {
  if (plan.type !== 'sentences') return [{ piece: plan.evidence }];
  return plan.chosen.map(({ candidate: { evidence: piece, span, neighbours } }) => ({
    piece,
    near: [evidenceHeads(piece), fold(piece.article.text.slice(0, span[1])), neighbours].join('\n'),
  }));
}

function untold(
  query: ParsedQuery,
  { focus, chosen }: AnswerPlan & { type: 'sentences' },
  parts: AnsweringParts,
): Veto | undefined {
  const namesake = namesakeOf(query.folded, chosen);
  if (namesake) return nearMiss('namesake', `其中说的不是“${namesake}”`);
  const subject = otherSubject(focus, chosen);
  if (subject) return nearMiss('subject', `其中说的不是“${subject}”`);
  const office = untoldOffice(focus, chosen);
  if (office) return notTold('office', `“${office}”是谁`);
  const attribute = untoldAttribute(query.folded, focus.asks, chosen);
  if (attribute) return notTold('attribute', attribute);
  const period = otherPeriod(query, chosen);
  if (period) return nearMiss('period', `其中说的不是“${period}”`);
  const words = new Set(parts.tokenizer.cut(query.folded));
  const event = untoldEvent(focus, chosen, (term) => words.has(term));
  if (event) return notTold('event', `“${event}”`);
  if (chosen.every(({ candidate }) => isOtherScope(candidate.folded, query.folded)))
    return nearMiss('scope', '其中说的是别的范围');
  return undefined;
}

/** Whether the question asks for the whole of something (全市) and the sentence tells of one district that it did not name. */
function isOtherScope(sentence: string, question: string): boolean {
  if (
    !/全[国省市](?![第前首唯最])/u.test(question) ||
    /全[国省市](?=[^前第])|[我本][省市]/u.test(sentence.replace(/(?:居|排名|位居)全[国省市]/gu, ''))
  )
    return false;
  const districts = [...sentence.matchAll(/[\p{Script=Han}]{2}[区县]/gu)].map(([name]) => name);
  return districts.some((name) => !question.includes(name) && !/[地园社城小个]区$|[几各]县$/u.test(name));
}

function nearMiss(check: string, what: string): Veto {
  return { check, reason: 'near-miss', message: `报库里有相近的报道，但${what}。` };
}

function notTold(check: string, what: string): Veto {
  return { check, reason: 'not-in-evidence', message: `报库里找到了相近的报道，但其中没有说到${what}。` };
}
