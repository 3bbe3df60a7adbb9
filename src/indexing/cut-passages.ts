import { setImmediate as nextTurn } from 'node:timers/promises';
import { dateTerms } from '../text/date-terms.ts';
import { readDates, resolveDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { PassageTerms } from './bm25f.ts';
import { embeddingText } from './embedding-text.ts';
import type { ArticleTexts, PassageTexts } from './passage-texts.ts';
import { TermCounter, type TermCounts } from './term-counter.ts';

/** Passages to be cut into terms, and to be embedded. */
export interface PassageBatch {
  readonly texts: readonly PassageTexts[];
  /** For each whether its vector is wanted. */
  readonly isEmbedded: readonly boolean[];
}

/** What was made of a batch. */
export interface CutBatch {
  readonly counts: TermCounts;
  /** Those wanted, in order. */
  readonly vectors: readonly Float32Array[];
}

/** After so many passages whoever runs in the same process gets a turn: cutting takes most of a build. */
const PASSAGES_A_TURN = 64;

/**
 * Counts the terms of passages and embeds them. The words of a passage are cut for its terms and for its vector: done one soon
 * after the other, they are cut once.
 * @throws BaowenError what the embedder throws
 */
export async function cutPassages(
  { texts, isEmbedded }: PassageBatch,
  tokenizer: Tokenizer,
  embedder: Embedder,
): Promise<CutBatch> {
  const counter = new TermCounter();
  const termsOf = passageCutter(tokenizer);
  for (let at = 0; at < texts.length; at += PASSAGES_A_TURN) {
    const some = texts.slice(at, at + PASSAGES_A_TURN);
    for (const text of some) counter.add(termsOf(text));
    await nextTurn();
  }
  const wanted = texts.filter((_, n) => isEmbedded[n]); // all at once: a service takes many in one request
  const vectors = wanted.length > 0 ? await embedder.embedPassages(wanted.map(textToEmbed)) : [];
  return { counts: counter.counts(), vectors };
}

/** @returns what cuts a passage into the terms of its fields; given passages of one article in a row, it cuts what they share once */
export function passageCutter(tokenizer: Tokenizer): (passage: PassageTexts) => PassageTerms {
  let last: { readonly article: ArticleTexts; readonly terms: Omit<PassageTerms, 'subhead' | 'body'> } | undefined;
  return ({ article, subhead, body }) => {
    if (last?.article !== article) last = { article, terms: articleTerms(article, tokenizer) };
    return {
      ...last.terms,
      subhead: tokenizer.terms(subhead),
      body: bodyTerms(body, article.issueDate, tokenizer),
    };
  };
}

function articleTerms(article: ArticleTexts, tokenizer: Tokenizer): Omit<PassageTerms, 'subhead' | 'body'> {
  const { headline, kicker, section, bylines, issue, issueTerms } = article;
  return {
    headline: tokenizer.terms(headline),
    kicker: tokenizer.terms(kicker),
    section: tokenizer.terms(section),
    bylines: tokenizer.terms(bylines),
    issue: [...tokenizer.terms(issue), ...issueTerms],
  };
}

/** Dates are resolved against the issue's, so that 昨日 and 3月18日 are found under the full date too. */
function bodyTerms(text: string, issueDate: string | null, tokenizer: Tokenizer): readonly string[] {
  const folded = fold(text); // once for both who read it
  const dates = readDates(folded).map((date) => (issueDate ? resolveDate(date, issueDate) : date));
  return tokenizer.terms(folded).concat(dates.flatMap(dateTerms));
}

function textToEmbed({ article, subhead, body }: PassageTexts): string {
  return embeddingText({ subhead, text: body }, article);
}
