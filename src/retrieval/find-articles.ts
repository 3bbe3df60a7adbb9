import { fold } from '../text/fold.ts';
import { isHanGram } from '../text/han-grams.ts';
import type { ArticleType } from '../types/article.ts';
import type { HitFilters, HitOrder, Match, SoughtWord } from '../types/found-articles.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { articleRows } from './article-rows.ts';
import { conceptSum } from './concept-scores.ts';
import { readKeywords } from './read-keywords.ts';
import { toArticleTest } from './to-filter.ts';
import type { UnderstandingParts } from './understand-query.ts';
import { wordHolders } from './word-holders.ts';

export interface FindOptions {
  /** Missing: `all` of keywords, `most` of a question's words. */
  readonly match?: Match | undefined;
  readonly order: HitOrder;
  readonly filters: HitFilters;
}

/** A number of articles for each value that any has. */
export type Counts = ReadonlyMap<string, number>;

/** All articles found, and how many there are of each kind. */
export interface FoundArticles {
  /** Rows of {@link articleRows}, in the order wanted. */
  readonly rows: readonly number[];
  readonly words: readonly (SoughtWord & { readonly articles: number })[];
  readonly match: Match;
  readonly query: ParsedQuery;
  /** By `YYYY-MM`, undated ones by an empty name; whatever the dates are narrowed to. */
  readonly months: Counts;
  /** Whatever the section is narrowed to; an article counts for each that it stands in. */
  readonly sections: Counts;
  /** Whatever the type is narrowed to. */
  readonly types: ReadonlyMap<ArticleType, number>;
}

/**
 * Every article that holds what is looked for, by words alone: no vector, no model. A question for all that was printed at a
 * place or by someone gets just that.
 * @returns by BM25 of the whole article (newer ones first among equals), or by date; undated ones last. O(postings of the
 * words + articles found)
 */
export function findArticles(
  snapshot: Snapshot,
  q: string,
  { match: wanted, order, filters }: FindOptions,
  parts: Pick<UnderstandingParts, 'tokenizer' | 'clock'>,
): FoundArticles {
  const { store } = snapshot;
  const holders = remembered((word: string) => wordHolders(snapshot, parts.tokenizer, word));
  const read = readKeywords(q, (word) => holders(word).length > 0, { ...snapshot, ...parts });
  const match = wanted ?? read.match;
  const { articles, dates, sections } = articleRows(store);
  const withinLimits = toArticleTest(read.query.limits, store) ?? (() => true);
  const held = read.words.map(({ text, others }) => [...new Set([text, ...others].flatMap(holders))]);
  const found = read.query.listing
    ? rowsOfListing(read.query.listing, snapshot)
    : matching(held, match, articles.length);

  const passes = testsOf(filters, snapshot);
  const months = new Map<string, number>();
  const sectionCounts = new Map<string, number>();
  const types = new Map<ArticleType, number>();
  const rows: number[] = [];
  for (const row of found) {
    const article = articles[row];
    if (!article || !withinLimits(article) || !passes.page(row)) continue;
    const [date, section, type] = [passes.date(row), passes.section(row), passes.type(row)];
    if (section && type) count(months, dates[row]?.slice(0, 7) ?? '');
    if (date && type) for (const name of sections[row] ?? []) count(sectionCounts, name);
    if (date && section) count(types, article.type);
    if (date && section && type) rows.push(row);
  }
  return {
    rows: order === 'relevance' ? byRelevance(rows, read.query, snapshot) : byDate(rows, order, dates),
    words: read.words.map((word, i) => ({ ...word, articles: held[i]?.length ?? 0 })),
    match,
    query: read.query,
    months,
    sections: sectionCounts,
    types,
  };
}

/** Rows that hold enough of the words, ascending. A word that nothing holds is not asked for, unless all are. */
function matching(held: readonly (readonly number[])[], match: Match, articleCount: number): number[] {
  const counts = new Float64Array(articleCount);
  const weights = held.map(({ length }) =>
    match === 'most' && length > 0 ? Math.log(1 + (articleCount - length + 0.5) / (length + 0.5)) : Number(length > 0),
  );
  for (const [i, rows] of held.entries()) {
    for (const row of rows) counts[row] = (counts[row] as number) + (weights[i] as number);
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = { all: held.length, most: all / 2, any: Number.MIN_VALUE }[match];
  return held.length === 0 || all === 0 ? [] : [...counts.keys()].filter((row) => (counts[row] as number) >= needed);
}

function rowsOfListing(ids: readonly string[], { store }: Snapshot): number[] {
  const { starts, rowOf, articles } = articleRows(store);
  return ids
    .map((id) => rowOf[store.passagesOf(id)[0]?.ordinal ?? 0] ?? 0)
    .filter((row, i) => articles[row]?.id === ids[i] && starts[row] !== undefined);
}

function testsOf(
  { from, to, section, page, type }: HitFilters,
  { store }: Snapshot,
): Readonly<Record<'date' | 'section' | 'type' | 'page', (row: number) => boolean>> {
  const { articles, dates, sections } = articleRows(store);
  const wanted = fold(section ?? '');
  const onPage = toArticleTest({ page }, store) ?? (() => true);
  return {
    date: (row) => {
      const date = dates[row] ?? '';
      return (!from && !to) || (date !== '' && (!from || date >= from) && (!to || date <= to));
    },
    section: (row) => !wanted || (sections[row] ?? []).some((name) => fold(name) === wanted),
    type: (row) => !type || articles[row]?.type === type,
    page: (row) => {
      const article = articles[row];
      return article !== undefined && onPage(article);
    },
  };
}

/** A listing is not scored, and so stays in the order of print. Single Han characters would be half the work. */
function byRelevance(rows: readonly number[], query: ParsedQuery, { lexical, store }: Snapshot): number[] {
  if (query.listing) return [...rows];
  const { starts, ends, dates } = articleRows(store);
  const long = query.terms.filter(({ term }) => term.length > 1 || !isHanGram(term));
  const terms = long.length > 0 ? long : query.terms;
  const table = lexical.scoreArticleTerms(
    terms,
    rows.map((row) => [starts[row] as number, ends[row] as number] as const),
  );
  const sum = conceptSum({ terms, expansions: query.expansions });
  const scored = rows.map((row, i) => ({ row, score: sum((column) => table[i * terms.length + column] as number) }));
  return scored
    .toSorted((a, b) => b.score - a.score || compareDates(b.row, a.row, dates) || a.row - b.row)
    .map(({ row }) => row);
}

/** Rows are in the order of print, undated ones last; within a day that order stays. */
function byDate(rows: readonly number[], order: HitOrder, dates: readonly string[]): number[] {
  if (order === 'oldest') return [...rows];
  return rows.toSorted((a, b) => compareDates(b, a, dates) || a - b);
}

/** An undated one is older than any other. */
function compareDates(a: number, b: number, dates: readonly string[]): number {
  const [one = '', other = ''] = [dates[a], dates[b]];
  return one < other ? -1 : one > other ? 1 : 0;
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
