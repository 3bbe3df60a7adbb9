import type { Evidence, IssueRef } from '../types/answer.ts';
import type { Span } from '../types/span.ts';
import { issueLabel } from '../text/label.ts';
import { readingNotes } from './reading-notes.ts';

/** A stretch of an article to be quoted. */
export interface Quote {
  readonly evidence: Evidence;
  /** Span in the article's text. */
  readonly span: Span;
  /** The person that 他 or 她 at its beginning means. */
  readonly pronounFor?: string;
  /** Whether a date is what is asked for. */
  readonly wantsDates?: boolean;
}

/**
 * The sentences of an extractive answer, the quoted words first, each with its mark: “…”——《株洲日报》2024年3月18日01版[1]. Words
 * that need it are explained beside the quote. The source is named again only when issue or page changes. Quotes that touch in
 * one paragraph become one.
 */
export function writeQuotes(quotes: readonly Quote[]): string[] {
  let named = '';
  return mergeTouching(quotes).map((quote) => {
    const { evidence, span } = quote;
    const source = issueLabel(evidence.issue);
    const closing = `${readingNotes(quote)}${source === named ? '' : closingOf(evidence.issue)}`;
    named = source;
    const words = inQuotes(evidence.article.text.slice(...span));
    return cited(closing ? `${words.replace(/。$/u, '')}${closing}` : words, evidence);
  });
}

/** A sentence of an answer with its marks, on a line of its own so that no quotation mark left open runs into the next. */
export function cited(sentence: string, ...evidence: readonly Evidence[]): string {
  return `${sentence}${evidence.map(({ n }) => `[${n}]`).join('')}\n`;
}

/** The source after what it says: ——《株洲日报》2024年3月18日01版, or （日期不详）. */
export function closingOf(issue: IssueRef): string {
  return issue.paper || issue.date ? `——${issueLabel(issue)}` : issueLabel(issue);
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
      else merged[at] = { ...(quote.span[0] < other.span[0] ? quote : other), span };
    }
  }
  return merged;
}
