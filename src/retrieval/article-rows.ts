import type { Article } from '../types/article.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import { archiveFacts } from './archive-facts.ts';
import { sectionsOf } from './sections-of.ts';

/** The articles of an archive by row number, in order of print, with what lists of them are made by. */
export interface ArticleRows {
  readonly articles: readonly Article[];
  /** `YYYY-MM-DD`, or empty. */
  readonly dates: readonly string[];
  /** The sections and names of pages that each article stands in. */
  readonly sections: readonly (readonly string[])[];
  /** Rows by ordinal of the passage; what is withdrawn has none, and holds nothing. */
  readonly rowOf: Uint32Array;
  /** Ordinals of each row's first passage and of the one behind its last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A snapshot's archive never changes. */
const known = new WeakMap<PassageStore, ArticleRows>();

/** The rows of an archive, gathered at the first call. */
export function articleRows(store: PassageStore): ArticleRows {
  let rows = known.get(store);
  if (!rows) known.set(store, (rows = gather(store)));
  return rows;
}

function gather(store: PassageStore): ArticleRows {
  const { articles } = archiveFacts(store);
  const rows = new Map(articles.map(({ id }, row) => [id, row]));
  const rowOf = new Uint32Array(store.passages.length);
  const starts = new Uint32Array(articles.length);
  const ends = new Uint32Array(articles.length);
  for (const { articleId, ordinal } of store.passages) {
    const row = rows.get(articleId);
    if (row === undefined) continue; // withdrawn
    rowOf[ordinal] = row;
    if (ends[row] === 0) starts[row] = ordinal;
    ends[row] = ordinal + 1;
  }
  return {
    articles,
    dates: articles.map(({ issueId }) => store.issue(issueId)?.date ?? ''),
    sections: articles.map((article) => sectionsOf(article, store)),
    rowOf,
    starts,
    ends,
  };
}
