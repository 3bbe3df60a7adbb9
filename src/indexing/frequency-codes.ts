import { BM25F_FIELDS, lengthNorm, saturate } from './bm25f.ts';

/**
 * How often a term stands in a passage, as a byte: 0, 1, 2 for once, twice, three times in the body and nowhere else, as
 * most do; else the level of its frequency weighted over the fields, at least `LEAST_LEVEL`.
 */
export type FrequencyCode = number;

export const LEAST_LEVEL = 3;

/** The length norm of a body of so many terms, as a level. */
export function bodyNorm(length: number): number {
  return levelOf(lengthNorm(BM25F_FIELDS.body, length));
}

/** @param inBody occurrences in the body @param norm of that body @param elsewhere weighted frequency in the other fields */
export function frequencyCode(inBody: number, norm: number, elsewhere: number): FrequencyCode {
  if (elsewhere === 0 && inBody <= LEAST_LEVEL) return inBody - 1;
  return Math.max(levelOf(inBody / valueOf(norm) + elsewhere), LEAST_LEVEL);
}

/** The weighted frequency a code stands for. */
export function frequencyOf(code: FrequencyCode, norm: number): number {
  return code < LEAST_LEVEL ? (code + 1) / valueOf(norm) : valueOf(code);
}

/** The share of its idf that a posting adds to a score, from 0 to `BM25F_K1 + 1`; O(1). */
export function shareOf(code: FrequencyCode, norm: number): number {
  return (code < LEAST_LEVEL ? BODY_SHARES[code * LEVELS + norm] : LEVEL_SHARES[code]) as number;
}

/** Positive numbers as bytes, each level 3 % above the one below: from 1/60 to 60, none wrong by more than 2 %. */
const LEVELS = 256;
const LEVELS_A_DOUBLING = 21;
const LEVEL_OF_ONE = 128;

function levelOf(value: number): number {
  const level = Math.round(Math.log2(value) * LEVELS_A_DOUBLING) + LEVEL_OF_ONE;
  return Math.min(Math.max(level, 0), LEVELS - 1);
}

function valueOf(level: number): number {
  return LEVEL_VALUES[level] as number;
}

const LEVEL_VALUES = Float64Array.from(
  { length: LEVELS },
  (_, level) => 2 ** ((level - LEVEL_OF_ONE) / LEVELS_A_DOUBLING),
);

const BODY_SHARES = Float64Array.from({ length: LEAST_LEVEL * LEVELS }, (_, i) =>
  saturate(frequencyOf(Math.floor(i / LEVELS), i % LEVELS)),
);
const LEVEL_SHARES = Float64Array.from({ length: LEVELS }, (_, level) => saturate(valueOf(level)));
