import type { AnswerSentence, Citation, Verdict } from '../types/answer.ts';
import { citationLabel } from '../text/label.ts';
import { locate } from '../text/locate.ts';
import { articleRef } from '../text/refs.ts';
import type { LocatedQuote } from './locate-quote.ts';
import type { VerifiedSentence } from './verify-answer.ts';

/** A sentence as it is shown, with the citations that it is the first to use. */
export interface BookEntry {
  readonly sentence: AnswerSentence;
  /** The sentence with its marks 〔n〕, behind what parts it from the one before. */
  readonly delta: string;
  readonly newCitations: readonly Citation[];
}

/** Numbers the citations of one answer in order of first use. */
export interface CitationBook {
  /** Enters a verified sentence; a quote of the same words of the same article keeps its number. */
  enter(sentence: VerifiedSentence): BookEntry;
  readonly citations: readonly Citation[];
  readonly sentences: readonly AnswerSentence[];
  /** All deltas so far, in order. */
  readonly text: string;
}

/** @param between what stands between two sentences: nothing, or a line feed where each is an entry of a list */
export function createCitationBook(between: '' | '\n' = ''): CitationBook {
  const citations: Citation[] = [];
  const sentences: AnswerSentence[] = [];
  let text = '';
  return {
    citations,
    sentences,
    get text() {
      return text;
    },
    enter({ text: words, verdict, quotes }) {
      const before = citations.length;
      const numbers = quotes.map((quote) => numberOf(quote, verdict, citations));
      const sentence: AnswerSentence = { text: words, citations: [...new Set(numbers)], verdict };
      const delta = `${text && between}${words}${sentence.citations.map((n) => `〔${n}〕`).join('')}`;
      sentences.push(sentence);
      text += delta;
      return { sentence, delta, newCitations: citations.slice(before) };
    },
  };
}

function numberOf({ evidence, span, isVerbatim }: LocatedQuote, verdict: Verdict, citations: Citation[]): number {
  const { article, issue, passageId } = evidence;
  const quote = article.text.slice(...span);
  const known = citations.find((citation) => citation.article.id === article.id && citation.quote === quote);
  if (known) return known.n;
  const n = citations.length + 1;
  citations.push({
    n,
    quote,
    verdict: isVerbatim ? 'verbatim' : verdict,
    passageId,
    label: citationLabel(issue, article.headline),
    source: locate(article, span)[0] ?? { file: '', spans: [] },
    article: articleRef(article),
    issue,
  });
  return n;
}
