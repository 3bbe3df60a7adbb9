import type { Article } from '../types/article.ts';
import type { LexicalIndex, OrdinalFilter } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { VectorIndex } from '../types/ports/vector-index.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { withheldArticles } from './withheld-articles.ts';
import { WithheldStore } from './withheld-store.ts';
import type { WithdrawalLine } from './withdrawal-list.ts';

/** A snapshot without what was withdrawn. */
export interface Withheld {
  readonly snapshot: Snapshot;
  /** How many articles are left out. */
  readonly articles: number;
  /** Lines of the list that name nothing in the snapshot. */
  readonly unmatched: readonly WithdrawalLine[];
}

/**
 * A snapshot as if what was withdrawn were not in it: nothing finds it, no text holds it, and its id gives a tombstone. The
 * files stay as they are, so that a withdrawal can be undone. How often words stand in the archive is still counted with it.
 * @returns the snapshot itself when nothing of it was withdrawn
 */
export function withhold(snapshot: Snapshot, lines: readonly WithdrawalLine[]): Withheld {
  const { withheld, unmatched } = withheldArticles(snapshot.store, lines);
  if (withheld.size === 0) return { snapshot, articles: 0, unmatched };
  const { lexical, vectors, store, ...rest } = snapshot;
  const isShown = shownPassages(store, (id) => withheld.has(id));
  return {
    snapshot: {
      ...rest,
      lexical: withheldLexical(lexical, isShown),
      vectors: withheldVectors(vectors, isShown),
      store: new WithheldStore(store, withheld),
    },
    articles: withheld.size,
    unmatched,
  };
}

function shownPassages({ passages }: PassageStore, isWithheld: (articleId: Article['id']) => boolean): OrdinalFilter {
  const hidden = Uint8Array.from(passages, ({ articleId }) => Number(isWithheld(articleId)));
  return (ordinal) => hidden[ordinal] === 0;
}

function withheldLexical(lexical: LexicalIndex, isShown: OrdinalFilter): LexicalIndex {
  return {
    size: lexical.size,
    termCount: lexical.termCount,
    search: (terms, k, filter) => lexical.search(terms, k, both(isShown, filter)),
    holdersOfAll: (terms) => lexical.holdersOfAll(terms).filter(isShown),
    score: (terms, ordinal) => lexical.score(terms, ordinal),
    scoreTerms: (terms, ordinals) => lexical.scoreTerms(terms, ordinals),
    scoreArticleTerms: (terms, ranges) => lexical.scoreArticleTerms(terms, ranges),
    documentFrequency: (term) => lexical.documentFrequency(term),
    idf: (term) => lexical.idf(term),
  };
}

function withheldVectors(vectors: VectorIndex, isShown: OrdinalFilter): VectorIndex {
  return {
    size: vectors.size,
    dimension: vectors.dimension,
    search: (vector, k, filter) => vectors.search(vector, k, both(isShown, filter)),
    cosine: (ordinal, vector) => vectors.cosine(ordinal, vector),
    vector: (ordinal) => vectors.vector(ordinal),
  };
}

function both(isShown: OrdinalFilter, filter: OrdinalFilter | undefined): OrdinalFilter {
  return filter ? (ordinal) => isShown(ordinal) && filter(ordinal) : isShown;
}
