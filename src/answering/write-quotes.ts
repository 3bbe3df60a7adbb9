import type { Evidence, IssueRef } from '../types/answer.ts';
import type { Span } from '../types/span.ts';
import { issueLabel } from '../text/label.ts';

/** A stretch of an article to be quoted. */
export interface Quote {
  readonly evidence: Evidence;
  /** Span in the article's text. */
  readonly span: Span;
}

/**
 * The sentences of an extractive answer, each with its mark: 据《株洲日报》2024年3月18日01版，“…”[1]. The source is named again
 * only when issue or page changes. Quotes that touch in one paragraph become one.
 */
export function writeQuotes(quotes: readonly Quote[]): string[] {
  let named = '';
  return mergeTouching(quotes).map(({ evidence, span }) => {
    const source = sourceOf(evidence.issue);
    const opening = source === named ? '' : `据${source}，`;
    named = source;
    return `${opening}${inQuotes(evidence.article.text.slice(...span))}[${evidence.n}]`;
  });
}

/** The paper, date and page as an answer names them. */
export function sourceOf(issue: IssueRef): string {
  return issue.paper || issue.date ? issueLabel(issue) : '日期不详的报道';
}

/**
 * The words in “”, quotation marks inside turned into ‘’ as Chinese typography has it, closed with a full stop. A printed
 * note mark [3] becomes ［3］, for it is no mark of this answer.
 */
export function inQuotes(words: string): string {
  const inner = words
    .trim()
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/\[([\d,， ]+)\]/gu, '［$1］');
  return /[。！？!?；;…][’]?$/.test(inner) ? `“${inner}”` : `“${inner}”。`;
}

function mergeTouching(quotes: readonly Quote[]): Quote[] {
  const merged: Quote[] = [];
  for (const quote of quotes) {
    const text = quote.evidence.article.text;
    const at = merged.findIndex(
      (other) =>
        other.evidence.article.id === quote.evidence.article.id &&
        !text.slice(Math.min(other.span[1], quote.span[1]), Math.max(other.span[0], quote.span[0])).trim(),
    );
    const other = merged[at];
    if (!other) merged.push(quote);
    else {
      const span: Span = [Math.min(other.span[0], quote.span[0]), Math.max(other.span[1], quote.span[1])];
      if (text.slice(...span).includes('\n')) merged.push(quote);
      else merged[at] = { evidence: other.evidence, span };
    }
  }
  return merged;
}
