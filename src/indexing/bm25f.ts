/** The parts of a passage that are weighted apart. */
export type FieldName = 'headline' | 'kicker' | 'section' | 'subhead' | 'bylines' | 'issue' | 'body';

/** The terms of one passage, field by field. */
export type PassageTerms = Readonly<Record<FieldName, readonly string[]>>;

interface FieldWeight {
  /** How much one occurrence counts, against 1 in the body. */
  readonly weight: number;
  /** Length normalisation, 0 (none) to 1 (full). */
  readonly b: number;
  /** A field of so many terms is neither long nor short. */
  readonly usualLength: number;
}

/**
 * BM25F's parameters. `headline` and its neighbours describe the whole article and stand with each of its passages, so they
 * weigh less than where whole articles are retrieved. Swept on questions about an encyclopaedia and on sentences and titles of
 * news; ranks move by less than a point for half or twice any of these. The usual lengths are those of newspapers, written
 * down and not averaged over the archive: passages are split to one length, so an average would tell nothing, and without
 * one a passage is scored before the next is read.
 */
export const BM25F_FIELDS: Readonly<Record<FieldName, FieldWeight>> = {
  body: { weight: 1, b: 0.4, usualLength: 430 },
  headline: { weight: 1.5, b: 0.3, usualLength: 40 },
  kicker: { weight: 0.8, b: 0.3, usualLength: 40 },
  subhead: { weight: 0.6, b: 0.3, usualLength: 20 },
  section: { weight: 0.3, b: 0, usualLength: 10 },
  bylines: { weight: 0.5, b: 0, usualLength: 20 },
  issue: { weight: 0.5, b: 0, usualLength: 30 },
};

/** How soon further occurrences stop counting. */
export const BM25F_K1 = 0.7;

/** Changes whenever the same passages may get other postings or scores; pinned in the manifest. */
export const LEXICAL_FINGERPRINT = `bm25f/2 k1=${BM25F_K1} ${Object.entries(BM25F_FIELDS)
  .map(([name, { weight, b, usualLength }]) => `${name}=${weight}/${b}/${usualLength}`)
  .join(' ')}`;

/** Robertson–Spärck Jones idf, always positive. */
export function inverseDocumentFrequency(documentFrequency: number, size: number): number {
  return Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** What the occurrences in a field of this length are divided by. */
export function lengthNorm({ b, usualLength }: FieldWeight, length: number): number {
  return 1 - b + (b * length) / usualLength;
}

/**
 * The share of its idf that a term adds to a score, from 0 to `BM25F_K1 + 1`.
 * @param frequency occurrences, weighted by field and divided by the field's length norm
 * @see Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond, §3.6
 */
export function saturate(frequency: number): number {
  return ((BM25F_K1 + 1) * frequency) / (BM25F_K1 + frequency);
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
  let shared = Infinity;
  for (const frequency of frequencies) if (frequency < shared) shared = frequency;
  let rest = 0;
  for (const frequency of frequencies) rest = rest + frequency - shared;
  const { b } = BM25F_FIELDS.body;
  return shared + rest / (1 - b + (b * frequencies.length) / USUAL_PASSAGES);
}
