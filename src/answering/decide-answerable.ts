import type { Evidence, RefusalReason } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import { untoldAttribute } from './asked-attribute.ts';
import { COMPARES } from './choose-sentences.ts';
import type { Chosen } from './choose-sentences.ts';
import { readConstraints } from './constraints.ts';
import { weightOf } from './focus-terms.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { notAskedOfArchive } from './not-asked-of-archive.ts';
import type { Unaskable } from './not-asked-of-archive.ts';
import { otherPeriod } from './other-period.ts';
import { planAnswer } from './plan-answer.ts';
import type { AnswerPlan } from './plan-answer.ts';
import type { AskType } from './read-asks.ts';
import type { Focus } from './score-candidate.ts';

export type Answerability =
  | { readonly answerable: true }
  | { readonly answerable: false; readonly reason: RefusalReason; readonly message: string };

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
  if (unaskable) return no('nothing-found', UNASKABLE[unaskable]);
  const plan = planAnswer(query, evidence, parts);
  const used = evidenceOf(plan);
  if (used.length === 0) return NOTHING_FOUND;
  const compares = COMPARES.test(query.folded);
  const isCompound = compares || plan.focus.asks.length > 1;
  for (const constraint of readConstraints(query, parts)) {
    const mustHold = isCompound && (constraint.kind !== 'place' || compares) ? evidence : used;
    if (!mustHold.some((piece) => constraint.holds(piece))) {
      return no('near-miss', `报库里有相近的报道，但其中没有提到“${constraint.text}”。`);
    }
  }
  if (plan.type !== 'sentences') return { answerable: true };
  const attribute = untoldAttribute(query.folded, plan.focus.asks, plan.chosen);
  if (attribute) return no('not-in-evidence', `报库里找到了相近的报道，但其中没有说到${attribute}。`);
  const period = otherPeriod(query, plan.chosen);
  if (period) return no('near-miss', `报库里有相近的报道，但其中说的不是“${period}”。`);
  if (plan.chosen.every(({ features }) => features.covered < LEAST_COVERED)) return NOTHING_FOUND;
  if (plan.chosen.every((one) => lacking(one, plan.focus) > MOST_LACKING)) return NOT_IN_EVIDENCE;
  if (plan.chosen.every((one) => lacksMeasured(one, query.folded))) return NOT_IN_EVIDENCE;
  if (plan.chosen.every(({ candidate }) => isOtherScope(candidate.folded, query.folded))) return OTHER_SCOPE;
  return plan.chosen.some(isAnswer) ? { answerable: true } : NOT_IN_EVIDENCE;
}

/** Below this share of the question's terms, what was found is about something else. */
const LEAST_COVERED = 0.08;
/**
 * Above this share of terms that the archive holds elsewhere, what was found is about something else. Terms that the archive
 * does not hold at all say less: the reader may have put it in words of their own.
 */
const MOST_LACKING = 0.4;

/** Share of the question's terms that stand elsewhere in the archive but nowhere around the sentence. */
function lacking({ missing }: Chosen, { terms }: Focus): number {
  return weightOf(missing.filter(({ documentFrequency }) => documentFrequency > 0)) / (weightOf(terms) || 1);
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

const NOTHING_FOUND = no('nothing-found', '报库里没有找到与这个问题有关的报道。');
const NOT_IN_EVIDENCE = no('not-in-evidence', '报库里找到了相近的报道，但其中没有说到所问的内容。');

const OTHER_SCOPE = no('near-miss', '报库里有相近的报道，但其中说的是别的范围。');

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

function nothingPrinted({ unmet }: ParsedQuery): Answerability {
  return no('near-miss', `报库里没有${unmet.map((words) => `“${words}”`).join('')}的报道。`);
}

function evidenceOf(plan: AnswerPlan): readonly Evidence[] {
  return plan.type === 'sentences' ? plan.chosen.map(({ candidate }) => candidate.evidence) : [plan.evidence];
}

/** Least fit of what has a form of its own. */
const LEAST_FIT: Partial<Record<AskType, number>> = {
  number: 0.5,
  when: 0.1,
  rank: 0.5,
  who: 0.3,
  list: 0.5,
  organisation: 0.5,
};

function isAnswer({ ask, features }: Chosen): boolean {
  return features.fit >= (LEAST_FIT[ask.type] ?? 0);
}

function no(reason: RefusalReason, message: string): Answerability & { answerable: false } {
  return { answerable: false, reason, message };
}
