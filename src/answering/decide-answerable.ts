import type { Evidence, RefusalReason } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Chosen } from './choose-sentences.ts';
import { findVeto } from './find-veto.ts';
import type { AnsweringParts, FocusTerm } from './focus-terms.ts';
import { notAskedOfArchive } from './not-asked-of-archive.ts';
import type { Unaskable } from './not-asked-of-archive.ts';
import { measureSupport, supportScore } from './measure-support.ts';
import { planAnswer } from './plan-answer.ts';
import type { AnswerPlan } from './plan-answer.ts';
import type { AskType } from './read-asks.ts';

export type Answerability =
  | { readonly answerable: true }
  | { readonly answerable: false; readonly check: string; readonly reason: RefusalReason; readonly message: string };

/**
 * Decides in code whether the evidence can answer: what the question pins down (editions, districts, quoted texts, dates)
 * must stand in the articles that would answer, and so must the relation asked and something of the kind asked for.
 */
export function decideAnswerable(
  query: ParsedQuery,
  evidence: readonly Evidence[],
  parts: AnsweringParts,
): Answerability {
  if (query.listing) return query.listing.length > 0 ? { answerable: true } : nothingPrinted(query);
  const unaskable = notAskedOfArchive(query.folded);
  if (unaskable) return no(unaskable, 'nothing-found', UNASKABLE[unaskable]);
  const plan = planAnswer(query, evidence, parts);
  const used = evidenceOf(plan);
  if (used.length === 0) return NOTHING_FOUND;
  const veto = findVeto(query, evidence, plan, parts);
  if (veto) return { answerable: false, ...veto };
  if (plan.type !== 'sentences') return { answerable: true };
  if (plan.chosen.every((one) => lacksMeasured(one, query.folded))) return NOT_IN_EVIDENCE;
  if (!plan.chosen.some(hasForm)) return NOT_IN_EVIDENCE;
  // what was found then was found by its day alone (今天股市怎么样)
  if (query.periods.length > 0 && isUnheardOf(plan.focus.terms)) return NOTHING_FOUND;
  const supports = plan.chosen.map((one) => supportScore(measureSupport(one, plan.focus)));
  return Math.max(...supports) >= LEAST_SUPPORT ? { answerable: true } : NOTHING_FOUND;
}

/** Below this support, what was found is taken to be about something else. */
export const LEAST_SUPPORT = 0.2;

/** Whether no passage holds any of the words that say what the question is about, nor another word for one. */
function isUnheardOf(terms: readonly FocusTerm[]): boolean {
  return (
    terms.length > 0 &&
    terms.every(({ term, asked, others, documentFrequency }) => documentFrequency === 0 && term === asked && !others[0])
  );
}

/**
 * Whether what is measured (月工资是多少) is nowhere in the article of a sentence with a number, or what is counted (多少名员工)
 * is spoken of elsewhere in the archive but not there. A counted thing that the archive never names may be the reader's own word.
 */
function lacksMeasured({ ask, missing, candidate }: Chosen, question: string): boolean {
  if (ask.type !== 'number') return false;
  const measured = LINKED.exec(question.slice(0, ask.span[0]))?.[1] ?? '';
  const counted = question.slice(ask.span[1]).replace(MEASURE_WORD, '');
  return missing.some(
    ({ asked, documentFrequency }) =>
      !sharesPair(asked, candidate.whole) &&
      ((measured !== '' && measured.endsWith(asked)) || (documentFrequency > 0 && counted.startsWith(asked))),
  );
}

/** 贸易额 is spoken of where 贸易 is. */
function sharesPair(term: string, text: string): boolean {
  return [...term].some((char, i) => i + 1 < term.length && text.includes(`${char}${term[i + 1]}`));
}

const LINKED = /^(.*?)(?:一共|总共|大约|约|共|分别|各)?[是有为]$/u;
const MEASURE_WORD = /^[个名位家项件条所座处户人次篇期张枚台套只]?的?/u;

const UNASKABLE: Readonly<Record<Unaskable, string>> = {
  instruction: '这里只回答能在报库里查到的问题，不执行别的指令。',
  'small-talk': '这里只回答能在报库里查到的问题。',
  opinion: '这里只转述报道，不发表自己的看法。',
  prediction: '报道里没有说到将来的事，这里不作预测。',
};

const NOTHING_FOUND = no('support', 'nothing-found', '报库里没有找到与这个问题有关的报道。');
const NOT_IN_EVIDENCE = no('form', 'not-in-evidence', '报库里找到了相近的报道，但其中没有说到所问的内容。');

function nothingPrinted({ unmet }: ParsedQuery): Answerability {
  return no('printed', 'near-miss', `报库里没有${unmet.map((words) => `“${words}”`).join('')}的报道。`);
}

function evidenceOf(plan: AnswerPlan): readonly Evidence[] {
  return plan.type === 'sentences' ? plan.chosen.map(({ candidate }) => candidate.evidence) : [plan.evidence];
}

/** Least fit of what is told in figures or in a row; who and what may be told in any words. */
const LEAST_FIT: Partial<Record<AskType, number>> = { number: 0.5, when: 0.1, rank: 0.5, list: 0.5 };

function hasForm({ ask, features }: Chosen): boolean {
  return features.fit >= (LEAST_FIT[ask.type] ?? 0);
}

function no(check: string, reason: RefusalReason, message: string): Answerability & { answerable: false } {
  return { answerable: false, check, reason, message };
}
