import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { issueLabel } from '../text/label.ts';
import { outsideQuotes } from './quoted-texts.ts';

/** What a sentence claims in words of its own: without quotations and without the paper, date and page it names as source. */
export function claimOf(text: string, evidence: readonly Evidence[]): string {
  return withoutSource(outsideQuotes(text), evidence);
}

/** The clauses of a claim, folded; none empty. */
export function clausesOf(claim: string): string[] {
  return fold(claim)
    .split(/[,。;!?:\n]/u)
    .filter((clause) => clause.trim() !== '');
}

/** The text with a comma in place of the labels of these issues. */
function withoutSource(text: string, evidence: readonly Evidence[]): string {
  const labels = new Set(evidence.map(({ issue }) => fold(issueLabel(issue))).filter(Boolean));
  return [...labels].reduce((rest, label) => {
    const parts: string[] = [];
    let from = 0;
    for (let at = fold(rest).indexOf(label); at >= 0; at = fold(rest).indexOf(label, from)) {
      parts.push(rest.slice(from, at));
      from = at + label.length;
    }
    return [...parts, rest.slice(from)].join('，');
  }, text);
}
