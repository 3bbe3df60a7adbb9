import { agreesWith, readDates, resolveDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { isHanGram } from '../text/han-grams.ts';
import type { Hit } from '../types/hit.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { AnswerType, ParsedQuery, QueryTerm } from '../types/query.ts';

/** How well a passage fits a question, each from 0 to 1. */
export interface MatchFeatures {
  /** BM25 score against the best candidate's. */
  readonly bm25: number;
  /** Cosine of the vectors; below 0 counts as 0. */
  readonly cosine: number;
  /** Share of the question's words, weighted by idf, that stand in the passage or its article's headings. */
  readonly words: number;
  /** The same for character bigrams, in the passage alone. */
  readonly bigrams: number;
  /** The largest share of words and bigrams that one sentence holds: terms that stand together answer together. */
  readonly sentence: number;
  /** The longest run of characters that question and passage share, against the longest run of the question. */
  readonly longestRun: number;
  /** Share of the quoted phrases found. */
  readonly phrases: number;
  /** Share of the question's words, weighted by idf, that stand in headline, kicker, deck, section and subhead. */
  readonly headings: number;
  /** Share of the question's words that name who made the article. */
  readonly bylines: number;
  /** 1 when a date of the question is the issue's or stands in the passage. */
  readonly dates: number;
  /** 1 when the passage holds what the kind of answer asked for looks like: a number, a date, a byline. */
  readonly shape: number;
}

/** What is worked out once a question. */
export interface MatchContext {
  readonly query: ParsedQuery;
  readonly words: readonly WeightedText[];
  readonly bigrams: readonly WeightedText[];
  readonly runs: readonly string[];
  readonly bestBm25: number;
}

interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Prepares a question for `matchFeatures`. */
export function matchContext(query: ParsedQuery, hits: readonly Hit[], lexical: LexicalIndex): MatchContext {
  const weigh = (text: string, term: string): WeightedText => ({ text, weight: lexical.idf(term) });
  return {
    query,
    words: query.words.map((word) => weigh(word, word)),
    bigrams: query.terms.filter(isPair).map(({ term }) => weigh(term, term)),
    runs: query.folded.match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    bestBm25: Math.max(...hits.map((hit) => hit.scores.bm25Score ?? 0)),
  };
}

function isPair({ term }: QueryTerm): boolean {
  return isHanGram(term) && [...term].length === 2;
}

/** @param issueDate `YYYY-MM-DD`, null when unknown */
export function matchFeatures(hit: Hit, issueDate: string | null, context: MatchContext): MatchFeatures {
  const { query, words, bigrams, bestBm25 } = context;
  const { article, passage } = hit;
  const text = fold(passage.text);
  const headings = fold([article.headline, article.kicker, article.deck, article.section, passage.subhead].join('\n'));
  const names = article.bylines.flatMap((byline) => byline.names).map(fold);
  const everything = [text, headings, ...names].join('\n');
  const best = bestSentence(text, [...words, ...bigrams]);
  return {
    bm25: bestBm25 > 0 ? (hit.scores.bm25Score ?? 0) / bestBm25 : 0,
    cosine: Math.max(0, hit.scores.cosine ?? 0),
    words: coverage(words, everything),
    bigrams: coverage(bigrams, text),
    sentence: best.coverage,
    longestRun: longestRun(context.runs, text),
    phrases: shareOf(query.phrases, (phrase) => everything.includes(phrase)),
    headings: coverage(words, headings),
    bylines: coverage(words, names.join('\n')),
    dates: matchesDate(query, passage.text, issueDate) ? 1 : 0,
    shape: hasShape(query.answerTypes[0], best.text, text, names) ? 1 : 0,
  };
}

function coverage(parts: readonly WeightedText[], text: string): number {
  let found = 0;
  let all = 0;
  for (const part of parts) {
    all += part.weight;
    if (text.includes(part.text)) found += part.weight;
  }
  return all > 0 ? found / all : 0;
}

/** A rough cut is enough to see what stands close together, and is ten times as fast as a careful one. */
const SENTENCE_END = /[。！？!?；;\n]/;

function bestSentence(text: string, parts: readonly WeightedText[]): { text: string; coverage: number } {
  let best = { text: '', coverage: 0 };
  for (const sentence of text.split(SENTENCE_END)) {
    const share = coverage(parts, sentence);
    if (share > best.coverage) best = { text: sentence, coverage: share };
  }
  return best;
}

/** Two pointers: the end never goes back, so the text is looked through once a character of the question. */
function longestRun(runs: readonly string[], text: string): number {
  let longest = 0;
  let all = 0;
  for (const run of runs) {
    all = Math.max(all, run.length);
    let end = 0;
    for (let start = 0; start < run.length; start++) {
      end = Math.max(end, start + longest);
      while (end < run.length && text.includes(run.slice(start, end + 1))) end++;
      if (text.includes(run.slice(start, end))) longest = Math.max(longest, end - start);
    }
  }
  return all > 0 ? longest / all : 0;
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length > 0 ? items.filter(holds).length / items.length : 0;
}

function matchesDate({ dates }: ParsedQuery, text: string, issueDate: string | null): boolean {
  const asked = dates.filter((date) => date.month !== undefined);
  if (asked.length === 0) return false;
  const [year = 0, month = 0, day = 0] = issueDate?.split('-').map(Number) ?? [];
  const named = readDates(text).map((date) => (issueDate ? resolveDate(date, issueDate) : date));
  const known = issueDate ? [{ year, month, day }, ...named] : named;
  return asked.some((date) => known.some((other) => other.month !== undefined && agreesWith(date, other)));
}

const SHAPES: Partial<Record<AnswerType, RegExp>> = {
  number: /\d|[一二三四五六七八九十百千万亿]+[个家名人位次项元]/,
  when: /\d+[年月日时]|[今昨明前]|[早晚上下]午/,
  comparison: /\d|更|最|比/,
  why: /因|由于|为了|使|导致/,
  list: /、[^、]{1,40}、/,
  definition: /是(一|指|以)|即|意为|称|得名/,
};

/** Who made an article stands where its byline is printed, which no sentence of the question shares words with. */
function hasShape(type: AnswerType | undefined, sentence: string, text: string, names: readonly string[]): boolean {
  if (type === 'published') return names.some((name) => name !== '' && text.includes(name));
  return (type && SHAPES[type]?.test(sentence)) ?? false;
}
