import type { Evidence } from '../types/answer.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import type { Ask } from './read-asks.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Focus, ScoredCandidate } from './score-candidate.ts';

/** A sentence chosen to answer, with the ask it answers. */
export interface Chosen extends ScoredCandidate {
  readonly ask: Ask;
}

/** Another sentence is taken for an ask only when the ones taken do this much worse on it. */
const CLEARLY_BETTER = 0.12;

/**
 * The fewest sentences that answer every ask of the question: for each ask the best one, unless a sentence already chosen
 * is about as good for it.
 * @returns in order of the asks; empty when the evidence has no sentence at all
 */
export function chooseSentences(focus: Focus, evidence: readonly Evidence[]): Chosen[] {
  const candidates = candidatesOf(evidence);
  const chosen: Chosen[] = [];
  for (const ask of focus.asks) {
    const best = bestFor(ask, focus, candidates);
    if (!best) continue;
    const taken = chosen.map(({ candidate }) => scoreCandidate(candidate, ask, focus));
    if (taken.some((own) => own.fit >= best.fit && own.score >= best.score - CLEARLY_BETTER)) continue;
    chosen.push({ ...best, ask });
  }
  return chosen;
}

function bestFor(ask: Ask, focus: Focus, candidates: readonly Candidate[]): ScoredCandidate | undefined {
  let best: ScoredCandidate | undefined;
  for (const candidate of candidates) {
    const scored = scoreCandidate(candidate, ask, focus);
    if (!best || scored.score > best.score) best = scored;
  }
  return best;
}
