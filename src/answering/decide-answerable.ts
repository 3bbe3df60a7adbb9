import type { Evidence, RefusalReason } from '../types/answer.ts';
import type { ParsedQuery } from '../types/query.ts';
import { chooseSentences } from './choose-sentences.ts';
import { readConstraints } from './constraints.ts';
import { focusTerms } from './focus-terms.ts';
import type { AnsweringParts } from './focus-terms.ts';
import { readAsks } from './read-asks.ts';

export type Answerability =
  | { readonly answerable: true }
  | { readonly answerable: false; readonly reason: RefusalReason; readonly message: string };

/** Below this share of the question's terms, what was found is about something else. */
const LEAST_COVERAGE = 0.05;

/**
 * Decides in code whether the evidence can answer: what the question pins down (editions, districts, quoted texts, dates)
 * must stand in it, and so must the relation asked and something of the kind asked for.
 */
export function decideAnswerable(
  query: ParsedQuery,
  evidence: readonly Evidence[],
  parts: AnsweringParts,
): Answerability {
  if (evidence.length === 0) return no('nothing-found', '报库里没有找到与这个问题有关的报道。');
  const asks = readAsks(query.question);
  const focus = { query, asks, terms: focusTerms(query, asks, evidence, parts) };
  const chosen = chooseSentences(focus, evidence);
  if (Math.max(0, ...chosen.map(({ features }) => features.covered)) < LEAST_COVERAGE) {
    return no('nothing-found', '报库里没有找到与这个问题有关的报道。');
  }
  for (const constraint of readConstraints(query)) {
    if (!evidence.some((piece) => constraint.holds(piece))) {
      return no('near-miss', `报库里有相近的报道，但其中没有“${constraint.text}”的内容。`);
    }
  }
  return { answerable: true };
}

function no(reason: RefusalReason, message: string): Answerability {
  return { answerable: false, reason, message };
}
