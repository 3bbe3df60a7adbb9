import type { Hit } from '../types/hit.ts';
import type { LexicalIndex, OrdinalRange } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { ParsedQuery } from '../types/query.ts';
import { conceptSum } from './concept-scores.ts';

/** What a text holds of the terms of a question. */
export interface TermScore {
  /** BM25 score, all terms together. */
  readonly score: number;
  /** The same against the best of the candidates. */
  readonly relative: number;
  /** The same against the sum of the terms' weighted idf: near 1 when each term stands there about once. */
  readonly fit: number;
  /** Share of the terms that stand there, by weighted idf. */
  readonly cover: number;
}

/** Of each candidate, what its passage and what its whole article hold, read from postings and not from texts. */
export interface TermScores {
  passage(row: number): TermScore;
  article(row: number): TermScore;
  /** Whether the passage, or what its article says of itself, holds the term of this number. */
  holds(row: number, term: number): boolean;
  /** Whether any passage of the article does. */
  isOfArticle(row: number, term: number): boolean;
}

/** @param idfs of the question's terms */
export function termScores(
  query: ParsedQuery,
  hits: readonly Hit[],
  idfs: readonly number[],
  { lexical, store }: { readonly lexical: LexicalIndex; readonly store: PassageStore },
): TermScores {
  const { terms } = query;
  const byPassage = lexical.scoreTerms(
    terms,
    hits.map((hit) => hit.passage.ordinal),
  );
  const rowOf = new Map<string, number>();
  for (const { article } of hits) if (!rowOf.has(article.id)) rowOf.set(article.id, rowOf.size);
  const byArticle = lexical.scoreArticleTerms(
    terms,
    [...rowOf.keys()].map((id) => rangeOf(id, store)),
  );
  const passages = scoresOf(byPassage, hits.length, query, idfs);
  const articles = scoresOf(byArticle, rowOf.size, query, idfs);
  const articleRow = (row: number): number => rowOf.get(hits[row]?.article.id ?? '') ?? 0;
  return {
    passage: (row) => passages[row] as TermScore,
    article: (row) => articles[articleRow(row)] as TermScore,
    holds: (row, term) => (byPassage[row * terms.length + term] ?? 0) > 0,
    isOfArticle: (row, term) => (byArticle[articleRow(row) * terms.length + term] ?? 0) > 0,
  };
}

/** The passages of an article stand together. */
function rangeOf(articleId: string, store: PassageStore): OrdinalRange {
  const passages = store.passagesOf(articleId);
  const first = passages[0]?.ordinal ?? 0;
  return [first, first + passages.length];
}

/** A question of function words alone (的) has no terms, and yet hits: its vector finds them. */
function scoresOf(table: Float32Array, rowCount: number, query: ParsedQuery, idfs: readonly number[]): TermScore[] {
  const columns = query.terms.length;
  const sum = conceptSum(query);
  const weights = query.terms.map(({ weight }, column) => weight * (idfs[column] ?? 0));
  const ideal = query.terms.reduce(
    (all, { expansion }, c) => all + (expansion === undefined ? (weights[c] ?? 0) : 0),
    0,
  );
  let start = 0;
  const scoreOf = (column: number): number => table[start + column] as number;
  const weightHeld = (column: number): number => (scoreOf(column) > 0 ? (weights[column] as number) : 0);
  const [scores, covered] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  for (let row = 0; row < rowCount; row++) {
    start = row * columns;
    scores[row] = sum(scoreOf);
    covered[row] = sum(weightHeld);
  }
  const best = scores.reduce((most, score) => Math.max(most, score), 0) || 1;
  return Array.from(scores, (score, row) => ({
    score,
    relative: score / best,
    fit: score / (ideal || 1),
    cover: (covered[row] as number) / (ideal || 1),
  }));
}
