import { fold } from '../text/fold.ts';
import type { Article } from '../types/article.ts';
import type { Hit } from '../types/hit.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { AnswerType, ParsedQuery } from '../types/query.ts';
import { TextMatcher, type TextMatch } from './match-text.ts';
import { questionSheet } from './question-sheet.ts';
import { termScores } from './term-scores.ts';

/** What is looked at to see how well a passage fits a question. */
export const FEATURES = [
  'bm25',
  'cover',
  'article',
  'articleFit',
  'words',
  'longestRun',
  'sentence',
  'headings',
  'headingBigrams',
  'cosineZ',
  'expansions',
  'first',
  'phrases',
  'bylines',
  'dates',
  'places',
  'issued',
  'recent',
  'shape',
] as const;
export type Feature = (typeof FEATURES)[number];
export type MatchFeatures = Readonly<Record<Feature, number>>;

/** What features are worked out with. */
export interface FeatureParts {
  readonly lexical: LexicalIndex;
  readonly store: PassageStore;
}

const DATE_TERM = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/;
const ASKS_RECENT = /最新|最近|近日|近期|新近/;

/**
 * How well each candidate fits a question; some features compare it with the other candidates.
 * @returns one a hit, in their order
 */
export function matchFeatures(
  query: ParsedQuery,
  hits: readonly Hit[],
  { lexical, store }: FeatureParts,
): MatchFeatures[] {
  const idfs = query.terms.map(({ term }) => lexical.idf(term));
  const idfOf = new Map(query.terms.map(({ term }, i) => [term, idfs[i] ?? 0]));
  const sheet = questionSheet(query, (term) => idfOf.get(term) ?? lexical.idf(term));
  const matcher = new TextMatcher(sheet);
  const scores = termScores(query, hits, idfs, { lexical, store });
  const headings = headingMatcher(matcher);
  const nearness = standardised(hits.map((hit) => hit.scores.cosine ?? 0));
  const dateTerms = query.terms.flatMap(({ term }, i) => (DATE_TERM.test(term) ? [i] : []));
  const dateWeight = dateTerms.reduce((sum, i) => sum + (idfs[i] ?? 0), 0) || 1;
  const places = [...query.terms.keys()].filter((i) => query.places.includes(query.terms[i]?.term ?? ''));
  const issueDates = hits.map(({ article }) => store.issue(article.issueId)?.date ?? null);
  const recency = ASKS_RECENT.test(query.folded) ? recencyOf(issueDates) : undefined;

  return hits.map((hit, row): MatchFeatures => {
    const { article, passage } = hit;
    const [ofPassage, ofArticle] = [scores.passage(row), scores.article(row)];
    const match = matcher.match(passage.text);
    const heading = headings(hit);
    const date = issueDates[row] ?? '';
    return {
      bm25: ofPassage.relative,
      cover: ofPassage.cover,
      article: ofArticle.relative,
      articleFit: ofArticle.fit,
      words: match.words,
      longestRun: match.longestRun,
      sentence: match.sentence,
      headings: heading.words,
      headingBigrams: heading.bigrams,
      cosineZ: nearness[row] ?? 0,
      expansions: Math.max(match.expansions, heading.expansions),
      first: passage.span[0] === 0 ? 1 : 0,
      phrases: phrasesIn(query, passage.text, article),
      bylines: namesOf(article).some((name) => query.words.includes(name)) ? 1 : 0,
      dates: dateTerms.reduce((sum, i) => sum + (scores.holds(row, i) ? (idfs[i] ?? 0) : 0), 0) / dateWeight,
      places: places.filter((column) => scores.isOfArticle(row, column)).length / (places.length || 1),
      issued: query.periods.some(({ from, to }) => from <= date && date <= to) ? 1 : 0,
      recent: recency?.[row] ?? 0,
      shape: hasShape(query.answerTypes[0], passage.text, match, article) ? 1 : 0,
    };
  });
}

/** What an article says of itself is the same for each of its passages under one subhead. */
function headingMatcher(matcher: TextMatcher): (hit: Hit) => TextMatch {
  const known = new Map<string, TextMatch>();
  return ({ article, passage }) => {
    const text = [article.headline, article.kicker, article.deck, article.section, passage.subhead].join('\n');
    let match = known.get(text);
    if (!match) known.set(text, (match = matcher.match(text)));
    return match;
  };
}

/** Deviations from the mean in units of the standard one: what a cosine means differs from embedder to embedder. */
function standardised(numbers: readonly number[]): number[] {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  return numbers.map((number) => (number - mean) / (Math.sqrt(variance) || 1));
}

/** From 0 for the oldest issue among them to 1 for the newest; 0 for one without a date. */
function recencyOf(dates: readonly (string | null)[]): number[] {
  const days = dates.map((date) => (date ? Date.parse(date) : Number.NaN));
  const known = days.filter((day) => !Number.isNaN(day));
  const [oldest, newest] = [Math.min(...known), Math.max(...known)];
  return days.map((day) => (Number.isNaN(day) || newest === oldest ? 0 : (day - oldest) / (newest - oldest)));
}

function phrasesIn({ phrases }: ParsedQuery, text: string, article: Article): number {
  if (phrases.length === 0) return 0;
  const all = fold([text, article.headline, article.kicker, article.deck].join('\n'));
  return phrases.filter((phrase) => all.includes(phrase)).length / phrases.length;
}

/** Articles live as long as their snapshot, and the names in their bylines are asked for with every question. */
const names = new WeakMap<Article, readonly string[]>();

function namesOf(article: Article): readonly string[] {
  let known = names.get(article);
  if (!known) names.set(article, (known = article.bylines.flatMap((byline) => byline.names).map(fold)));
  return known;
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
function hasShape(type: AnswerType | undefined, text: string, match: TextMatch, article: Article): boolean {
  if (type === 'published') return namesOf(article).some((name) => name !== '' && fold(text).includes(name));
  return (type && SHAPES[type]?.test(fold(text.slice(...match.bestSentence)))) ?? false;
}
