/** The parts of a passage that are weighted apart. */
export type FieldName = 'headline' | 'kicker' | 'section' | 'subhead' | 'bylines' | 'issue' | 'body';

/** The terms of one passage, field by field. */
export type PassageTerms = Readonly<Record<FieldName, readonly string[]>>;

interface FieldWeight {
  /** How much one occurrence counts, against 1 in the body. */
  readonly weight: number;
  /** Length normalisation, 0 (none) to 1 (full). */
  readonly b: number;
}

/**
 * BM25F's parameters. `headline` and its neighbours describe the whole article and stand with each of its passages, so they
 * weigh less than where whole articles are retrieved. Measured on questions about encyclopaedia articles and news: ranks
 * move by less than a point for half or twice any of these.
 */
export const BM25F_FIELDS: Readonly<Record<FieldName, FieldWeight>> = {
  body: { weight: 1, b: 0.4 },
  headline: { weight: 1.5, b: 0.3 },
  kicker: { weight: 0.8, b: 0.3 },
  subhead: { weight: 0.6, b: 0.3 },
  section: { weight: 0.3, b: 0 },
  bylines: { weight: 0.5, b: 0 },
  issue: { weight: 0.5, b: 0 },
};

/** How soon further occurrences stop counting. */
export const BM25F_K1 = 0.7;

/** Changes whenever the same passages may get other postings or impacts; pinned in the manifest. */
export const LEXICAL_FINGERPRINT = `bm25f/1 k1=${BM25F_K1} ${Object.entries(BM25F_FIELDS)
  .map(([name, { weight, b }]) => `${name}=${weight}/${b}`)
  .join(' ')}`;

/** Robertson–Spärck Jones idf, always positive. */
export function inverseDocumentFrequency(documentFrequency: number, size: number): number {
  return Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** One field's share of a term's weighted frequency. */
export function fieldFrequency(field: FieldWeight, count: number, length: number, meanLength: number): number {
  return (field.weight * count) / (1 - field.b + (field.b * length) / (meanLength || 1));
}

/**
 * What a term adds to a passage's score.
 * @see Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond, §3.6
 */
export function impact(weightedFrequency: number, idf: number): number {
  return (idf * (BM25F_K1 + 1) * weightedFrequency) / (BM25F_K1 + weightedFrequency);
}

/** The weighted frequency that gives this share of the idf: the inverse of `impact` for an idf of 1. */
export function frequencyOf(share: number): number {
  return (BM25F_K1 * share) / Math.max(BM25F_K1 + 1 - share, Number.EPSILON);
}

/** Articles of more passages than this are long ones. */
const USUAL_PASSAGES = 3;

/**
 * A term's weighted frequency in a whole article. What all its passages hold alike is mostly its headline, which stands with
 * each of them, and is counted once.
 * @param frequencies one a passage, 0 where the term is missing
 */
export function articleFrequency(frequencies: readonly number[]): number {
  if (frequencies.length === 0) return 0;
  const shared = Math.min(...frequencies);
  const rest = frequencies.reduce((sum, frequency) => sum + frequency - shared, 0);
  const { b } = BM25F_FIELDS.body;
  return shared + rest / (1 - b + (b * frequencies.length) / USUAL_PASSAGES);
}
