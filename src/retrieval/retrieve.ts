import { BaowenError, toBaowenError } from '../errors.ts';
import type { Hit } from '../types/hit.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { Reranker } from '../types/ports/reranker.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { diversify } from './diversify.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { listedHits } from './listed-hits.ts';
import { keepPhrases } from './phrase-holders.ts';
import { toFilter } from './to-filter.ts';
import { withEachPart } from './with-each-part.ts';

/** Passages each leg may propose. With more of them, no set of questions was found better, and each takes its time to compare. */
const PROPOSED = { byWords: 40, byVectors: 20 } as const;

/** What retrieval works with: a snapshot and the parts made for it. */
export interface RetrievalParts {
  readonly snapshot: Snapshot;
  readonly embedder: Embedder;
  readonly reranker: Reranker;
}

export interface RetrievalOptions {
  /** Hits wanted, at least 1. */
  readonly k: number;
}

/** Hits, best first, and how many passages were found before the list was cut to `k`. */
export interface Retrieved {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Why only words were searched for: the embedder failed. */
  readonly wordsOnly?: BaowenError;
}

/**
 * Finds passages for a question: words ∥ vectors → reranked → diversified. The one way to search; `/search` and
 * `/ask` both use it.
 * A question for all that a page or an author printed gets just that, in the order of print; one that holds several gets the
 * best of each among its first.
 * @param query understood against the same snapshot
 * @returns every hit with all its scores; none when no passage holds anything of the question
 * @throws BaowenError `request_aborted`
 */
export async function retrieve(
  parts: RetrievalParts,
  query: ParsedQuery,
  options: RetrievalOptions,
  signal?: AbortSignal,
): Promise<Retrieved> {
  if (query.listing?.length) {
    const hits = listedHits(query.listing, parts.snapshot.store, options.k);
    return { hits, total: query.listing.length };
  }
  const whole = await retrieveOne(parts, query, options, signal);
  if (query.parts.length === 0) return whole;
  const each = await Promise.all(query.parts.map((part) => retrieveOne(parts, part, options, signal)));
  return {
    hits: withEachPart(
      [whole, ...each].map(({ hits }) => hits),
      options.k,
    ),
    total: whole.total,
    ...(whole.wordsOnly && { wordsOnly: whole.wordsOnly }),
  };
}

async function retrieveOne(
  { snapshot, embedder, reranker }: RetrievalParts,
  query: ParsedQuery,
  options: RetrievalOptions,
  signal?: AbortSignal,
): Promise<Retrieved> {
  const proposed = {
    byWords: Math.max(PROPOSED.byWords, options.k),
    byVectors: Math.max(PROPOSED.byVectors, options.k),
  };
  const filter = toFilter(query.filters, snapshot.store);
  const { vector, wordsOnly } = await embed(embedder, query.question, signal);
  if (signal?.aborted) throw new BaowenError('request_aborted', 'The search was cancelled by its caller.');
  const found = findCandidates(snapshot, query, vector, { ...proposed, filter });
  const hits = found.flatMap((candidate, index) => toHit(snapshot.store, candidate, index + 1));
  const ranked = reranker.rerank(query, hits);
  const best = diversify(ranked, options.k);
  return {
    hits: keepPhrases(best, ranked, query.phrases),
    total: hits.length,
    ...(wordsOnly && { wordsOnly }),
  };
}

/** A service that fails must not cost the reader the answer: words find most of it. */
async function embed(
  embedder: Embedder,
  question: string,
  signal?: AbortSignal,
): Promise<{ readonly vector?: Float32Array; readonly wordsOnly?: BaowenError }> {
  try {
    return { vector: await embedder.embedQuery(question, signal) };
  } catch (thrown) {
    const error = toBaowenError(thrown);
    if (signal?.aborted || error.code === 'internal') throw thrown;
    return { wordsOnly: error };
  }
}

function toHit(store: PassageStore, { ordinal, scores }: Candidate, rank: number): Hit[] {
  const passage = store.passages[ordinal];
  const article = passage && store.article(passage.articleId);
  return article ? [{ rank, passage, article, scores }] : [];
}
