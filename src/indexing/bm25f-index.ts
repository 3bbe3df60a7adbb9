import type { ScoredOrdinal } from '../types/hit.ts';
import type { LexicalIndex, OrdinalFilter, OrdinalRange } from '../types/ports/lexical-index.ts';
import type { QueryTerm } from '../types/query.ts';
import { articleFrequency, frequencyOf, impact, inverseDocumentFrequency } from './bm25f.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { TopRows } from './top-rows.ts';

/**
 * Searches postings term at a time: impacts are precomputed, so scoring is one multiplication a posting.
 * @see Robertson & Zaragoza 2009 (BM25F)
 */
export class Bm25fIndex implements LexicalIndex {
  readonly #postings: LexicalPostings;

  constructor(postings: LexicalPostings) {
    this.#postings = postings;
  }

  get size(): number {
    return this.#postings.size;
  }

  get termCount(): number {
    return this.#postings.termOffsets.length - 1;
  }

  search(terms: readonly QueryTerm[], k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[] {
    const { ordinals, impacts } = this.#postings;
    const scores = new Float64Array(this.size);
    for (const { term, weight } of terms) {
      const [start, end] = this.#range(term);
      for (let i = start; i < end; i++) {
        const ordinal = ordinals[i] as number;
        scores[ordinal] = (scores[ordinal] as number) + weight * (impacts[i] as number);
      }
    }
    const top = new TopRows(k);
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const score = scores[ordinal] as number;
      if (score > 0 && (!filter || filter(ordinal))) top.add(ordinal, score);
    }
    return top.rows();
  }

  score(terms: readonly QueryTerm[], ordinal: number): number {
    return this.scoreTerms(terms, [ordinal]).reduce((sum, score) => sum + score, 0);
  }

  scoreTerms(terms: readonly QueryTerm[], ordinals: readonly number[]): Float32Array {
    const scores = new Float32Array(ordinals.length * terms.length);
    for (const [column, { term, weight }] of terms.entries()) {
      const range = this.#range(term);
      for (const [row, ordinal] of ordinals.entries())
        scores[row * terms.length + column] = weight * this.#impact(range, ordinal);
    }
    return scores;
  }

  scoreArticleTerms(terms: readonly QueryTerm[], articles: readonly OrdinalRange[]): Float32Array {
    const scores = new Float32Array(articles.length * terms.length);
    for (const [column, { term, weight }] of terms.entries()) {
      const range = this.#range(term);
      const idf = this.idf(term);
      for (const [row, [first, end]] of articles.entries()) {
        const frequencies: number[] = [];
        for (let o = first; o < end; o++) frequencies.push(frequencyOf(this.#impact(range, o) / idf));
        scores[row * terms.length + column] = weight * impact(articleFrequency(frequencies), idf);
      }
    }
    return scores;
  }

  documentFrequency(term: string): number {
    const [start, end] = this.#range(term);
    return end - start;
  }

  idf(term: string): number {
    return inverseDocumentFrequency(this.documentFrequency(term), this.size);
  }

  /** What a term, given by where its postings stand, adds to a passage's score. */
  #impact([start, end]: readonly [number, number], ordinal: number): number {
    const { ordinals, impacts } = this.#postings;
    const at = lowerBound(start, end, (i) => (ordinals[i] as number) - ordinal);
    return at < end && ordinals[at] === ordinal ? (impacts[at] as number) : 0;
  }

  /** Where the term's postings stand; empty for an unknown term. */
  #range(term: string): readonly [number, number] {
    const { termBytes, termOffsets, postingOffsets } = this.#postings;
    const wanted = Buffer.from(term);
    const compare = (t: number) =>
      compareBytes(termBytes, termOffsets[t] as number, termOffsets[t + 1] as number, wanted);
    const at = lowerBound(0, this.termCount, compare);
    if (at === this.termCount || compare(at) !== 0) return [0, 0];
    return [postingOffsets[at] as number, postingOffsets[at + 1] as number];
  }
}

/** By hand: terms are a few bytes long, and a call into Buffer.compare costs more than comparing them. */
function compareBytes(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const shared = Math.min(end - start, wanted.length);
  for (let i = 0; i < shared; i++) {
    const difference = (bytes[start + i] as number) - (wanted[i] as number);
    if (difference !== 0) return difference;
  }
  return end - start - wanted.length;
}

/** The first index in `[start, end)` for which `compare` is not negative, else `end`. */
function lowerBound(start: number, end: number, compare: (index: number) => number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
