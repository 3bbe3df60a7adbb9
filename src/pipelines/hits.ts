import type { FoundArticle, HitsResponse } from '../contract/hits.ts';
import { articleRows } from '../retrieval/article-rows.ts';
import { conceptScores } from '../retrieval/concept-scores.ts';
import { findArticles, type FindOptions } from '../retrieval/find-articles.ts';
import { queryNotes } from '../retrieval/query-notes.ts';
import { snippetOf } from '../retrieval/snippet.ts';
import { citationLabel } from '../text/label.ts';
import { articleRef, printedIn } from '../text/refs.ts';
import { wordFinder, type WordFinder } from '../text/word-pattern.ts';
import type { Article } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
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
/** Their passages are scored together. */
const ENTRIES_AT_A_TIME = 100;
/** Printed forms of what was looked for, an article. */
const MOST_FORMS = 20;

/** Every article that holds what is looked for; see {@link findArticles}. */
export function hits({ snapshot, ...parts }: HitsParts, q: string, options: FindOptions): AllHits {
  const found = findArticles(snapshot, q, options, parts);
  const { rows, words, match, query, months, sections, types } = found;
  const { articles } = articleRows(snapshot.store);
  const find = wordFinder(words.flatMap(({ text, others }) => [text, ...others]));
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
      const end = Math.min(to, rows.length);
      for (let at = from; at < end; at += ENTRIES_AT_A_TIME) {
        const part = rows.slice(at, Math.min(end, at + ENTRIES_AT_A_TIME)).flatMap((row) => articles[row] ?? []);
        const best = bestPassages(part, snapshot, query);
        for (const [i, article] of part.entries()) {
          const entry = entryOf(article, at + i + 1, best[i], snapshot.store, find);
          if (entry) yield entry;
        }
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
  passage: Passage | undefined,
  store: PassageStore,
  find: WordFinder,
): FoundArticle | undefined {
  const { kicker, type, headline, text } = article;
  const issue = printedIn(article, store);
  if (!issue || !passage) return undefined;
  return {
    rank,
    article: { ...articleRef(article), kicker, type },
    issue,
    label: citationLabel(issue, headline),
    headlineMarks: find(headline),
    snippet: snippetOf(article, passage, find),
    passageId: passage.id,
    matched: [...new Set(find(text).map((span) => text.slice(...span)))].slice(0, MOST_FORMS),
  };
}

/** The passage of each article that holds most of what was looked for, the first of equals. */
function bestPassages(
  articles: readonly Article[],
  { store, lexical }: Snapshot,
  query: ParsedQuery,
): (Passage | undefined)[] {
  const passages = articles.map(({ id }) => store.passagesOf(id));
  const scores = conceptScores(
    lexical,
    query,
    passages.flat().map(({ ordinal }) => ordinal),
  );
  let at = 0;
  return passages.map((own) => {
    const ownScores = scores.subarray(at, (at += own.length));
    return own[ownScores.indexOf(Math.max(...ownScores))];
  });
}
