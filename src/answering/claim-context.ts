import { fold } from '../text/fold.ts';
import { clausesOf } from './claim-clauses.ts';
import type { EvidenceLine } from './evidence-lines.ts';
import { pairOverlap } from './pair-overlap.ts';

/** A claim beside the evidence that it is held against. */
export interface ClaimContext {
  /** What the sentence says in words of its own. */
  readonly claim: string;
  /** Its clauses, folded. */
  readonly clauses: readonly string[];
  readonly lines: readonly EvidenceLine[];
  /**
   * The lines that speak of what a clause says, the best first: those that hold nearly as much of it and of the whole sentence as the
   * best does, by themselves or with the line beside them.
   * @param ratio the least share of the best line's alignment, 0 to 1
   */
  linesAbout(clause: string, ratio: number): readonly EvidenceLine[];
}

/** @param text the whole sentence, quotations included: they tell what it speaks of */
export function claimContext(text: string, claim: string, lines: readonly EvidenceLine[]): ClaimContext {
  const ofSentence = overlaps(text, lines);
  const scored = new Map<string, readonly { readonly line: EvidenceLine; readonly score: number }[]>();
  const scoresOf = (clause: string) => {
    const own = overlaps(clause, lines).map((overlap, i) => overlap + (ofSentence[i] ?? 0));
    return lines
      .map((line, i) => ({ line, score: (own[i] ?? 0) + NEIGHBOUR * Math.max(own[i - 1] ?? 0, own[i + 1] ?? 0) }))
      .filter(({ score }) => score >= LEAST_ALIGNMENT)
      .toSorted((a, b) => b.score - a.score);
  };
  return {
    claim,
    clauses: clausesOf(claim),
    lines,
    linesAbout(clause, ratio) {
      let ranked = scored.get(clause);
      if (!ranked) scored.set(clause, (ranked = scoresOf(clause)));
      const least = ratio * (ranked[0]?.score ?? 0);
      return ranked.filter(({ score }) => score >= least).map(({ line }) => line);
    },
  };
}

const LEAST_ALIGNMENT = 0.15;
/** Newspapers name a thing in one sentence and tell of it in the next. */
const NEIGHBOUR = 0.4;

/** How much of the text each line holds, 0 to 1; figures aside, which are compared as amounts. */
function overlaps(text: string, lines: readonly EvidenceLine[]): number[] {
  const words = fold(text).replaceAll(/\d[\d.,]*/gu, ' ');
  return lines.map(({ folded }) => pairOverlap(words, folded));
}
