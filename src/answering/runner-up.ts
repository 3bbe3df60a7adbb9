import type { Evidence } from '../types/answer.ts';
import { candidatesOf } from './candidates.ts';
import type { Chosen } from './choose-sentences.ts';
import { pairOverlap } from './pair-overlap.ts';
import { scoreCandidate, type Focus, type ScoredCandidate } from './score-candidate.ts';

/** How much worse than the chosen sentence another may score and still be shown beside it. */
const NEARLY = 0.25;
/** What a sentence of the same article may score less still: it speaks of the same matter. */
const SAME_ARTICLE = 0.1;
/** Share of character pairs above which two sentences say the same. */
const REPEATS = 0.6;
/** Shares of what the chosen sentence covers, in and around it and in it, below which another is about something else. */
const LEAST_COVERED = 0.85;
const LEAST_OWN = 0.7;
/** Characters that both sentences may have together. */
const MOST_CHARS = 200;

/**
 * The sentence that answers nearly as well as the one chosen, when it is hard to tell which of the two is meant: the reader
 * is shown both, the better one first.
 * @returns undefined when one clearly is the best, when the question asks several things, or when both together are long
 */
export function runnerUp(focus: Focus, evidence: readonly Evidence[], chosen: readonly Chosen[]): Chosen | undefined {
  const [best, ...others] = chosen;
  if (!best || others.length > 0 || focus.asks.length > 1) return undefined;
  const room = MOST_CHARS - best.candidate.text.length;
  let second: { readonly margin: number; readonly one: Chosen } | undefined;
  for (const candidate of candidatesOf(evidence)) {
    const { text, folded, span } = candidate;
    if (span === best.candidate.span || text.length > room) continue;
    const scored = scoreCandidate(candidate, best.ask, focus);
    const isNear = candidate.evidence.article.id === best.candidate.evidence.article.id;
    const margin = scored.score - best.score + NEARLY + (isNear ? SAME_ARTICLE : 0);
    if (margin < (second?.margin ?? 0) || scored.features.fit < best.features.fit || isFar(scored, best)) continue;
    if (pairOverlap(folded, best.candidate.folded) < REPEATS) second = { margin, one: { ...scored, ask: best.ask } };
  }
  return second?.one;
}

function isFar({ features }: ScoredCandidate, { features: best }: ScoredCandidate): boolean {
  return features.covered < LEAST_COVERED * best.covered || features.own < LEAST_OWN * best.own;
}
