import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { chineseDate, issueLabel } from '../text/label.ts';

/** All that a piece of evidence says, folded: its text, its article's heads and bylines, its paper, date and page. */
export function evidenceWords({ article, text, issue, subhead }: Evidence): string {
  const bylines = article.bylines.map(({ role, names }) => `${role} ${names.join(' ')}`);
  const heads = [article.kicker, article.headline, article.deck, article.section, subhead, article.dateline];
  const date = issue.date ? `${issue.date} ${chineseDate(issue.date)}` : '';
  return fold([...heads, ...bylines, issueLabel(issue), date, text].join('\n'));
}
