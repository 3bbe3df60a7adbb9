import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { issueLabel } from '../text/label.ts';
import { articleSentences } from './article-sentences.ts';
import type { ArticleSentence } from './article-sentences.ts';

/** A sentence of the evidence that may answer, with what surrounds it. */
export interface Candidate extends ArticleSentence {
  readonly evidence: Evidence;
  /** Subhead, the article's heads and the names in its bylines; paper, date and page; folded. */
  readonly around: string;
  /** All the evidence, folded. */
  readonly whole: string;
}

/** Evidence lives as long as one answer, whose steps each look at its sentences. */
const known = new WeakMap<readonly Evidence[], readonly Candidate[]>();

/** The sentences of all evidence that may be quoted, in order. */
export function candidatesOf(evidence: readonly Evidence[]): readonly Candidate[] {
  let candidates = known.get(evidence);
  if (!candidates) known.set(evidence, (candidates = sentencesOf(evidence)));
  return candidates;
}

function sentencesOf(evidence: readonly Evidence[]): Candidate[] {
  return evidence.flatMap((piece) => {
    const { sentences, head } = articleSentences(piece.article);
    const issue = fold(issueLabel(piece.issue));
    const whole = fold(piece.text);
    const [start, end] = piece.span;
    return sentences
      .filter(({ span }) => start <= span[0] && span[1] <= end)
      .map(
        // field by field: to spread them takes several times as long, and every question does it a hundred times
        (one): Candidate => ({
          text: one.text,
          span: one.span,
          role: one.role,
          folded: one.folded,
          persons: one.persons,
          neighbours: one.neighbours,
          paragraph: one.paragraph,
          subhead: one.subhead,
          pronounFor: one.pronounFor,
          evidence: piece,
          around: `${one.subhead}\n${head}\n${issue}`,
          whole,
        }),
      );
  });
}
