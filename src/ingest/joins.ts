import type { Reason } from './evidence.ts';
import { breaksOff, isParticulars, startsMidSentence } from './line-ends.ts';
import { spansSeam, startsBroken } from './seam.ts';
import { JOIN_POINTS } from './join-weights.ts';

/** A kind of evidence for or against a seam. */
export type JoinCue = keyof typeof JOIN_POINTS;

/** The evidence that a line goes on in another, and what it adds up to. */
export interface JoinEvidence {
  readonly points: number;
  readonly reasons: readonly JoinCue[];
}

/**
 * Weighs whether `after` goes on where `before` breaks off.
 * @param page a test for whether a phrase stands on the page
 */
export function joinEvidence(
  before: string,
  after: string,
  circumstances: { readonly isAdjacent: boolean; readonly indent?: 'indented' | 'not-indented' | undefined },
  page: (phrase: string) => boolean,
): JoinEvidence {
  const reasons: JoinCue[] = [];
  if (breaksOff(before)) reasons.push('opens');
  if (circumstances.isAdjacent) reasons.push('adjacent');
  if (startsMidSentence(after)) reasons.push('starts-mid');
  if (isParticulars(before) || isParticulars(after)) reasons.push('particulars');
  if (circumstances.indent) reasons.push(circumstances.indent);
  if (!circumstances.isAdjacent || reasons.includes('particulars') || circumstances.indent === 'indented') {
    if (spansSeam(before, after)) reasons.push('word');
    if (page(before.slice(-2) + after.slice(0, 2))) reasons.push('phrase');
    const isSeen = reasons.includes('word') || reasons.includes('phrase'); // without either, a far join fails anyway
    if (!circumstances.isAdjacent && isSeen && startsBroken(after)) reasons.push('starts-broken');
  }
  return { points: reasons.reduce((sum, r) => sum + JOIN_POINTS[r], 0), reasons };
}

/** The same evidence, each kind with its points. */
export function joinReasons({ reasons }: JoinEvidence): Reason[] {
  return reasons.map((name) => ({ name, points: JOIN_POINTS[name] }));
}
