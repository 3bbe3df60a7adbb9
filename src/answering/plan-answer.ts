import type { Evidence } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import { answerAboutArticle } from './about-article.ts';
import { ofPlaces } from './about-place.ts';
import { chooseSentences, COMPARES } from './choose-sentences.ts';
import type { Chosen } from './choose-sentences.ts';
import { focusTerms } from './focus-terms.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { differenceOf, type Difference } from './difference.ts';
import { answerFromIssue } from './issue-answer.ts';
import { readAsks } from './read-asks.ts';
import { runnerUp } from './runner-up.ts';
import type { Focus } from './score-candidate.ts';
import { answerFromTable } from './table-answer.ts';
import type { TableAnswer } from './table-answer.ts';

/**
 * What of the evidence would answer the question, before it is decided whether it does. That is decided by the sentences
 * chosen; `more` is only shown beside them.
 */
export type AnswerPlan =
  | { readonly type: 'issue'; readonly focus: Focus; readonly evidence: Evidence; readonly sentence: string }
  | { readonly type: 'table'; readonly focus: Focus; readonly evidence: Evidence; readonly table: TableAnswer }
  | {
      readonly type: 'sentences';
      readonly focus: Focus;
      readonly chosen: readonly Chosen[];
      readonly more: readonly Chosen[];
      /** Worked out from the first two chosen. */
      readonly difference?: Difference;
    };

/** The plan last made for a question: whether it answers is decided, and then it is written, from the same one. */
const plans = new WeakMap<ParsedQuery, { readonly evidence: readonly Evidence[]; readonly plan: AnswerPlan }>();

/** Finds the best answer that the evidence has: what the print itself tells, cells of a table, an article's lead, or sentences. */
export function planAnswer(query: ParsedQuery, evidence: readonly Evidence[], parts: AnsweringParts): AnswerPlan {
  const known = plans.get(query);
  if (known?.evidence === evidence) return known.plan;
  const plan = makePlan(query, evidence, parts);
  plans.set(query, { evidence, plan });
  return plan;
}

function makePlan(query: ParsedQuery, found: readonly Evidence[], parts: AnsweringParts): AnswerPlan {
  const asks = readAsks(query.question);
  const isOfOne = asks.length === 1 && !COMPARES.test(query.folded);
  const evidence = isOfOne ? ofPlaces(query.places, found) : found;
  const focus = { query, asks, terms: focusTerms(query, asks, evidence, parts) };
  const fromIssue = answerFromIssue(focus, evidence);
  if (fromIssue) return { type: 'issue', focus, ...fromIssue };
  const table = answerFromTable(focus, evidence);
  if (table) return { type: 'table', focus, evidence: table.evidence, table };
  const lead = answerAboutArticle(focus, evidence);
  if (lead.length > 0) return { type: 'sentences', focus, chosen: lead, more: [] };
  const chosen = chooseSentences(focus, evidence);
  const difference = differenceOf(focus, chosen);
  const second = runnerUp(focus, evidence, chosen);
  return { type: 'sentences', focus, chosen, more: second ? [second] : [], ...(difference && { difference }) };
}
