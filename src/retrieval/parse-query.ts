import { dateTerms } from '../text/date-terms.ts';
import { blanked } from '../text/blanked.ts';
import { readDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { isHanGram } from '../text/han-grams.ts';
import { placeNames } from '../text/place-names.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Span } from '../types/span.ts';
import type { Limits, ParsedQuery, QueryTerm } from '../types/query.ts';
import { answerTypesOf } from './answer-types.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What each kind of term counts; a word that is also a pair of characters counts as both. Pairs find what was cut otherwise. */
const TERM_WEIGHTS = { word: 1, pair: 0.6, character: 0.3, date: 1 };

const QUOTED = /《([^《》]{2,})》|「([^「」]{2,})」|『([^『』]{2,})』|“([^“”]{2,})”|"([^"]{2,})"/gu;

export interface ParseOptions {
  readonly tokenizer: Tokenizer;
  readonly filters?: Limits;
  readonly apart?: readonly Span[];
}

/**
 * Understands a question that stands alone: its content without the words that ask, the phrases it quotes, the dates it
 * names, and the kinds of answer it wants. It asks no archive: `understandQuery` does.
 * @param options.apart spans of the question that are no content, such as the page it names
 */
export function parseQuery(question: string, { tokenizer, filters = {}, apart = [] }: ParseOptions): ParsedQuery {
  const folded = fold(question);
  const content = withoutStopWords(blanked(folded, apart), tokenizer) || withoutStopWords(folded, tokenizer) || folded;
  const words = [...new Set(tokenizer.words(content).filter((word) => !STOP_WORDS.has(word)))];
  const dates = readDates(question);
  return {
    question,
    folded,
    terms: [...withDates(weightedTerms(content, words, tokenizer), dates.flatMap(dateTerms))],
    words,
    phrases: phrasesOf(question),
    places: placeNames(folded),
    dates,
    expansions: [],
    answerTypes: answerTypesOf(folded),
    filters,
    periods: [],
    limits: {},
    unmet: [],
    parts: [],
  };
}

/** Words and the pairs and characters of a text as they are looked for; no term twice. */
export function weightedTerms(text: string, words: readonly string[], tokenizer: Tokenizer): QueryTerm[] {
  const weights = new Map<string, number>(words.map((word) => [word, TERM_WEIGHTS.word]));
  for (const term of new Set(tokenizer.terms(text).filter(isHanGram))) {
    const { pair, character } = TERM_WEIGHTS;
    weights.set(term, (weights.get(term) ?? 0) + ([...term].length > 1 ? pair : character));
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** Stop words become line ends, so that no pair of characters spans one; a question of nothing else becomes nothing. */
function withoutStopWords(folded: string, tokenizer: Tokenizer): string {
  const content = tokenizer
    .cut(folded)
    .map((word) => (STOP_WORDS.has(word) ? '\n'.repeat(word.length) : word))
    .join('');
  return /[\p{L}\p{N}]/u.test(content) ? content : '';
}

function withDates(terms: readonly QueryTerm[], dates: readonly string[]): Iterable<QueryTerm> {
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  for (const term of dates) byTerm.set(term, { term, weight: TERM_WEIGHTS.date });
  return byTerm.values();
}

function phrasesOf(question: string): string[] {
  const phrases = [...question.matchAll(QUOTED)].map((match) => fold(match.slice(1).find(Boolean) ?? '').trim());
  return [...new Set(phrases)].filter((phrase) => phrase.length > 1);
}
