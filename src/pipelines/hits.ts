import type { FoundArticle, HitsResponse } from '../contract/hits.ts';
import { articleRows } from '../retrieval/article-rows.ts';
import { conceptScores } from '../retrieval/concept-scores.ts';
import { findArticles, type FindOptions } from '../retrieval/find-articles.ts';
import { queryNotes } from '../retrieval/query-notes.ts';
import { snippetOf } from '../retrieval/snippet.ts';
import { citationLabel } from '../text/label.ts';
import { articleRef, printedIn } from '../text/refs.ts';
import { wordSpans } from '../text/word-pattern.ts';
import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';
import type { Clock } from '../types/ports/clock.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';

/** What it takes to list all hits: no embedder and no model. */
export interface HitsParts {
  readonly snapshot: Snapshot;
  readonly tokenizer: Tokenizer;
  readonly clock: Clock;
}

/** All that was found: what is told of the whole list, and its entries, made as they are asked for. */
export interface AllHits {
  readonly summary: Omit<HitsResponse, 'hits'>;
  /** @param from the first place wanted, from 0, @param to the one behind the last */
  entries(from: number, to: number): Generator<FoundArticle>;
}

/** Sections told of. */
const MOST_SECTIONS = 100;
/** Printed forms of what was looked for, an article. */
const MOST_FORMS = 20;

/** Every article that holds what is looked for; see {@link findArticles}. */
export function hits({ snapshot, ...parts }: HitsParts, q: string, options: FindOptions): AllHits {
  const found = findArticles(snapshot, q, options, parts);
  const { rows, words, match, query, months, sections, types } = found;
  const { articles } = articleRows(snapshot.store);
  const sought = words.flatMap(({ text, others }) => [text, ...others]);
  const dated = [...months].filter(([month]) => month !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    summary: {
      total: rows.length,
      query: {
        text: q,
        match,
        words,
        limits: query.limits,
        notes: queryNotes(query, Infinity),
      },
      months: dated.map(([month, count]) => ({ month, articles: count })),
      undated: months.get('') ?? 0,
      sections: mostFirst(sections)
        .slice(0, MOST_SECTIONS)
        .map(([section, count]) => ({ section, articles: count })),
      types: mostFirst(types).map(([type, count]) => ({ type, articles: count })),
      indexId: snapshot.manifest.buildId,
    },
    *entries(from, to) {
      for (const [i, row] of rows.slice(from, to).entries()) {
        const article = articles[row];
        const entry = article && entryOf(article, from + i + 1, snapshot, query, sought);
        if (entry) yield entry;
      }
    },
  };
}

function mostFirst<T>(counts: ReadonlyMap<T, number>): (readonly [T, number])[] {
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

function entryOf(
  article: Article,
  rank: number,
  snapshot: Snapshot,
  query: ParsedQuery,
  sought: readonly string[],
): FoundArticle | undefined {
  const { kicker, type, headline, text } = article;
  const issue = printedIn(article, snapshot.store);
  const passage = bestPassage(article, snapshot, query);
  if (!issue || !passage) return undefined;
  const forms = wordSpans(text, sought).map((span) => text.slice(...span));
  return {
    rank,
    article: { ...articleRef(article), kicker, type },
    issue,
    label: citationLabel(issue, headline),
    headlineMarks: wordSpans(headline, sought),
    snippet: snippetOf(article, passage, sought),
    passageId: passage.id,
    matched: [...new Set(forms)].slice(0, MOST_FORMS),
  };
}

/** The first of equals. */
function bestPassage(article: Article, { store, lexical }: Snapshot, query: ParsedQuery): Passage | undefined {
  const passages = store.passagesOf(article.id);
  const scores = conceptScores(
    lexical,
    query,
    passages.map(({ ordinal }) => ordinal),
  );
  return passages[scores.indexOf(Math.max(...scores))];
}
