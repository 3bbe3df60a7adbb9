import type { Evidence } from '../types/answer.ts';
import { readDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Objection } from './verify-objection.ts';

/**
 * A paper named with a day or a page as the source (《株洲日报》2024年3月18日01版) that is not where any of the evidence was printed.
 * @param claim the sentence outside quotations, from which the right labels were taken already
 */
export function checkSource(claim: string, evidence: readonly Evidence[]): Objection[] {
  const folded = fold(claim);
  return [...folded.matchAll(SOURCE)]
    .filter(([, paper = '', rest = '']) => !evidence.some((piece) => isPrintedIn(paper, rest, piece)))
    .map(([whole]) => ({ type: 'citation', text: whole }));
}

const SOURCE = /《([^》]{2,12}(?:报|刊|新闻|周末))》((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第?\d{1,2}版)?)/gu;

function isPrintedIn(paper: string, rest: string, { issue }: Evidence): boolean {
  if (fold(issue.paper ?? '') !== paper) return false;
  const [year, month, day] = (issue.date ?? '').split('-').map(Number);
  const date = readDates(rest)[0];
  const page = /(\d{1,2})版/u.exec(rest)?.[1];
  return (
    (!date || ((date.year ?? year) === year && (date.month ?? month) === month && (date.day ?? day) === day)) &&
    (!page || issue.pages.some((own) => Number(own) === Number(page)))
  );
}
