import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { chineseDate, issueLabel } from '../text/label.ts';

/** Evidence lives as long as one answer; its words are asked for again with every sentence that is checked. */
const known = new WeakMap<Evidence, string>();

/** All that a piece of evidence says, folded: its heads and its text. */
export function evidenceWords(evidence: Evidence): string {
  let words = known.get(evidence);
  if (words === undefined) known.set(evidence, (words = `${evidenceHeads(evidence)}\n${fold(evidence.text)}`));
  return words;
}

/** Its article's heads and bylines, its paper, date and page, folded. */
export function evidenceHeads({ article, issue, subhead }: Evidence): string {
  const bylines = article.bylines.map(({ role, names }) => `${role} ${names.join(' ')}`);
  const heads = [article.kicker, article.headline, article.deck, article.section, subhead, article.dateline];
  const date = issue.date ? `${issue.date} ${chineseDate(issue.date)}` : '';
  return fold([...heads, ...bylines, issueLabel(issue), date].join('\n'));
}
