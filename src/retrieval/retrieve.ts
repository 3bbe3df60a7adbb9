import { BaowenError } from '../errors.ts';
import type { Hit } from '../types/hit.ts';
import type { Embedder } from '../types/ports/embedder.ts';
import type { Reranker } from '../types/ports/reranker.ts';
import type { ParsedQuery } from '../types/query.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { denseLeg } from './dense-leg.ts';
import { diversify } from './diversify.ts';
import { fuse, type FusedRow } from './fuse.ts';
import { lexicalLeg } from './lexical-leg.ts';
import { listedHits } from './listed-hits.ts';
import { keepPhrases } from './phrase-holders.ts';
import { toFilter } from './to-filter.ts';
import { withEachPart } from './with-each-part.ts';

/** Passages each leg may propose, and passages the reranker looks at. */
const CANDIDATES = 100;
/** The built-in vectors see no more than the words do; what they find beyond them seldom answers. */
const LEG_WEIGHTS = { lexical: 1, dense: 0.2 };

/** What retrieval works with: a snapshot and the parts made for it. */
export interface RetrievalParts {
  readonly snapshot: Snapshot;
  readonly embedder: Embedder;
  readonly reranker: Reranker;
}

export interface RetrievalOptions {
  /** Hits wanted, at least 1. */
  readonly k: number;
  /** Passages to look at; 100 when left out, never fewer than `k`. */
  readonly candidates?: number;
}

/** Hits, best first, and how many passages were found before the list was cut to `k`. */
export interface Retrieved {
  readonly hits: readonly Hit[];
  readonly total: number;
}

/**
 * Finds passages for a question: words ∥ vectors → fused → reranked → diversified. The one way to search; `/search` and
 * `/ask` both use it.
 * A question for all that a page or an author printed gets just that, in the order of print; one that holds several gets the
 * best of each among its first.
 * @param query understood against the same snapshot
 * @returns every hit with all its scores; none when no passage holds anything of the question
 * @throws BaowenError `request_aborted`, and what the embedder throws
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
  };
}

async function retrieveOne(
  { snapshot, embedder, reranker }: RetrievalParts,
  query: ParsedQuery,
  options: RetrievalOptions,
  signal?: AbortSignal,
): Promise<Retrieved> {
  const candidates = Math.max(options.candidates ?? CANDIDATES, options.k);
  const filter = toFilter(query.filters, snapshot.store);
  const vector = await embedder.embedQuery(query.question, signal);
  if (signal?.aborted) throw new BaowenError('request_aborted', 'The search was cancelled by its caller.');
  const lists = [
    lexicalLeg(snapshot, query, candidates, filter),
    denseLeg(snapshot.vectors, vector, candidates, filter),
  ];
  const fused = fuse(lists, LEG_WEIGHTS);
  const isQuoted = ({ scores }: FusedRow): boolean => (scores.bm25Rank ?? 0) > candidates;
  const hits = fused
    .filter((row, index) => index < candidates || isQuoted(row))
    .flatMap((row, index) => toHit(snapshot, query, vector, row, index + 1));
  const ranked = reranker.rerank(query, hits);
  const best = diversify(ranked, options.k);
  return { hits: keepPhrases(best, ranked, query.phrases), total: fused.length };
}

/** The reranker compares all candidates, so the score of a leg that did not propose one is worked out here; its rank stays out. */
function toHit(
  { store, lexical, vectors }: Snapshot,
  query: ParsedQuery,
  vector: Float32Array,
  { ordinal, scores }: FusedRow,
  rank: number,
): Hit[] {
  const passage = store.passages[ordinal];
  const article = passage && store.article(passage.articleId);
  if (!article) return [];
  const bm25Score = scores.bm25Score ?? lexical.score(query.terms, ordinal);
  const cosine = scores.cosine ?? vectors.cosine(ordinal, vector);
  return [{ rank, passage, article, scores: { ...scores, bm25Score, cosine } }];
}
