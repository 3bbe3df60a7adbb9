import type { Evidence } from '../types/answer.ts';
import type { Span } from '../types/span.ts';
import { fold } from '../text/fold.ts';
import { candidatesOf } from './candidates.ts';
import { quotedTexts } from './quoted-texts.ts';
import { pairOverlap } from './pair-overlap.ts';

/** Words of an article that a sentence of the answer rests on. */
export interface LocatedQuote {
  readonly evidence: Evidence;
  /** Span in the article's text. */
  readonly span: Span;
  readonly isVerbatim: boolean;
}

/** Quoted words shorter than this need company to be found: a lone “一等奖” stands in many places. */
const TELLING_LENGTH = 12;
/** The longest stretch that several short quotations may share. */
const LONGEST_STRETCH = 400;

/**
 * The exact words of the evidence that the sentence rests on: the stretches it quotes; short quotations together, as whole
 * table rows or sentences; else the sentence of the evidence that it agrees with most.
 * @returns in reading order of the answer; empty when nothing agrees
 */
export function locateQuotes(sentence: string, evidence: Evidence): LocatedQuote[] {
  const quoted = quotedTexts(sentence).flatMap((words) =>
    occurrences(words, evidence).slice(0, 20).length ? [words] : [],
  );
  const telling = quoted.filter((words) => words.length >= TELLING_LENGTH);
  const located = telling.flatMap((words) => {
    const span = occurrences(words, evidence)[0];
    return span ? [{ evidence, span, isVerbatim: true }] : [];
  });
  const short = quoted.filter((words) => words.length < TELLING_LENGTH);
  if (located.length > 0) return located;
  const stretch = short.length > 0 ? shortestStretch(short, evidence) : undefined;
  if (stretch) return [{ evidence, span: wholeLines(stretch, evidence), isVerbatim: true }];
  const best = bestSentence(sentence, evidence);
  return best ? [{ evidence, span: best, isVerbatim: false }] : [];
}

/** Where the words stand in the evidence, kinds of quotation marks and widths aside; spans in the article's text. */
export function occurrences(words: string, evidence: Evidence): Span[] {
  const wanted = matchable(words);
  const text = matchable(evidence.text);
  const found: Span[] = [];
  if (!wanted.trim()) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    found.push([evidence.span[0] + at, evidence.span[0] + at + wanted.length]);
  }
  return found;
}

/** Folded, with single and double quotation marks made one; length-preserving. */
function matchable(text: string): string {
  return fold(text).replaceAll("'", '"');
}

/** The shortest stretch of the evidence that holds all the words, each once. */
function shortestStretch(quoted: readonly string[], evidence: Evidence): Span | undefined {
  const places = quoted.map((words) => occurrences(words, evidence));
  let best: Span | undefined;
  for (const [from] of places.flat()) {
    const ends = places.map((spans) => spans.find(([start]) => start >= from)?.[1]);
    if (ends.some((end) => end === undefined)) continue;
    const end = Math.max(...ends.map((value) => value ?? 0));
    if (!best || end - from < best[1] - best[0]) best = [from, end];
  }
  return best && best[1] - best[0] <= LONGEST_STRETCH ? best : undefined;
}

/** Grows a span to the sentences, or the table rows, that it touches. */
function wholeLines([start, end]: Span, evidence: Evidence): Span {
  const touched = [...candidatesOf([evidence]).map(({ span }) => span), ...rowSpans(evidence)].filter(
    ([from, to]) => from < end && start < to,
  );
  return [Math.min(start, ...touched.map(([from]) => from)), Math.max(end, ...touched.map(([, to]) => to))];
}

function rowSpans({ article, span }: Evidence): Span[] {
  let offset = 0;
  const spans: Span[] = [];
  for (const { role, text } of article.paragraphs) {
    const row: Span = [offset, offset + text.length];
    if (role === 'table-row' && span[0] <= row[0] && row[1] <= span[1]) spans.push(row);
    offset += text.length + 1;
  }
  return spans;
}

/** A citation must share more than this with the sentence it stands under. */
const LEAST_AGREEMENT = 0.15;

function bestSentence(sentence: string, evidence: Evidence): Span | undefined {
  let best: { span: Span; agreement: number } | undefined;
  for (const { folded, span } of candidatesOf([evidence])) {
    const agreement = pairOverlap(fold(sentence), folded);
    if (agreement > (best?.agreement ?? LEAST_AGREEMENT)) best = { span, agreement };
  }
  return best?.span;
}
