import type { Evidence } from '../types/answer.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import type { DateReading } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { readAmounts, type Amount } from './amounts.ts';

/** A sentence, a head or a table row of the evidence. */
export interface EvidenceLine {
  readonly folded: string;
  readonly issueDate: string | null;
  readonly amounts: readonly Amount[];
  /** Each as printed and, where the issue's day is known, as the day it means. */
  readonly dates: readonly Partial<DateReading>[];
}

/** Evidence lives as long as one answer; its lines are asked for again with every sentence that is checked. */
const known = new WeakMap<Evidence, readonly EvidenceLine[]>();

/** The lines of evidence in order, heads first. What its issue says of itself (paper, date, page) is none. */
export function evidenceLines(evidence: readonly Evidence[]): EvidenceLine[] {
  return evidence.flatMap((piece) => {
    let lines = known.get(piece);
    if (!lines) known.set(piece, (lines = cut(piece)));
    return lines;
  });
}

function cut({ article, issue, subhead, text }: Evidence): EvidenceLine[] {
  const bylines = article.bylines.map(({ role, names }) => `${role} ${names.join(' ')}`);
  const heads = [article.kicker, article.headline, article.deck, article.section, subhead, article.dateline];
  return [...heads, ...bylines, ...text.split(/(?<=[。！？!?;；])|\n/u)]
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(line, issue.date));
}

/** Read when it is first asked for: a sentence that only quotes asks for nothing. */
function lineOf(text: string, issueDate: string | null): EvidenceLine {
  let amounts: readonly Amount[] | undefined;
  let dates: readonly Partial<DateReading>[] | undefined;
  return {
    folded: fold(text),
    issueDate,
    get amounts() {
      return (amounts ??= readAmounts(text));
    },
    get dates() {
      return (dates ??= readDates(text).flatMap((date) =>
        issueDate ? [date, { ...date, ...resolveDate(date, issueDate) }] : [date],
      ));
    },
  };
}
