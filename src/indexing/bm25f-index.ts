import type { ScoredOrdinal } from '../types/hit.ts';
import type { LexicalIndex, OrdinalFilter, OrdinalRange } from '../types/ports/lexical-index.ts';
import type { QueryTerm } from '../types/query.ts';
import { articleFrequency, inverseDocumentFrequency, saturate } from './bm25f.ts';
import { frequencyOf, shareOf } from './frequency-codes.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { forEachPosting, openPostings, PostingCursor } from './posting-list.ts';
import { searchPostings, type ScoreBoard, type SoughtTerm } from './search-postings.ts';
import { findTerm, type TermEntry } from './term-dictionary.ts';

/** A question's terms are looked up over and over while it is answered; what was looked up is kept until so many are. */
const MOST_KEPT = 4096;

/**
 * Searches postings as they lie in the file, decoded as they are read.
 * @see Robertson & Zaragoza 2009 (BM25F)
 */
export class Bm25fIndex implements LexicalIndex {
  readonly #postings: LexicalPostings;
  readonly #found = new Map<string, TermEntry | undefined>();
  #board: ScoreBoard | undefined;

  constructor(postings: LexicalPostings) {
    this.#postings = postings;
  }

  get size(): number {
    return this.#postings.size;
  }

  get termCount(): number {
    return this.#postings.dictionary.termCount;
  }

  search(terms: readonly QueryTerm[], k: number, filter?: OrdinalFilter): readonly ScoredOrdinal[] {
    this.#board ??= { scores: new Float32Array(this.size), touched: new Uint32Array(this.size) };
    const sought = terms.flatMap((term) => this.#seek(term) ?? []);
    return searchPostings(sought, this.#postings.bodyNorms, this.#board, k, filter);
  }

  holdersOfAll(terms: readonly string[]): readonly number[] {
    const lists = terms.flatMap((term) => this.#seek({ term, weight: 1 })?.list ?? []);
    const [rarest, ...others] = lists.toSorted((a, b) => a.count - b.count);
    if (!rarest || lists.length < terms.length) return [];
    const cursors = others.map((list) => new PostingCursor(list));
    const holders: number[] = [];
    forEachPosting(rarest, (ordinal) => {
      if (cursors.every((cursor) => cursor.seek(ordinal) >= 0)) holders.push(ordinal);
    });
    return holders;
  }

  score(terms: readonly QueryTerm[], ordinal: number): number {
    return this.scoreTerms(terms, [ordinal]).reduce((sum, score) => sum + score, 0);
  }

  scoreTerms(terms: readonly QueryTerm[], ordinals: readonly number[]): Float32Array {
    const { bodyNorms } = this.#postings;
    const rows = [...ordinals.entries()].toSorted(([, a], [, b]) => a - b);
    return this.#matrix(terms, ordinals.length, ({ list, worth }, put) => {
      const cursor = new PostingCursor(list);
      for (const [row, ordinal] of rows) {
        const code = cursor.seek(ordinal);
        if (code >= 0) put(row, worth * shareOf(code, bodyNorms[ordinal] as number));
      }
    });
  }

  scoreArticleTerms(terms: readonly QueryTerm[], articles: readonly OrdinalRange[]): Float32Array {
    const { bodyNorms } = this.#postings;
    const rows = [...articles.entries()].toSorted(([, [a]], [, [b]]) => a - b);
    return this.#matrix(terms, articles.length, ({ list, worth }, put) => {
      const cursor = new PostingCursor(list);
      for (const [row, [first, end]] of rows) {
        const frequencies: number[] = [];
        for (let ordinal = first; ordinal < end; ordinal++) {
          const code = cursor.seek(ordinal);
          frequencies.push(code < 0 ? 0 : frequencyOf(code, bodyNorms[ordinal] as number));
        }
        put(row, worth * saturate(articleFrequency(frequencies)));
      }
    });
  }

  documentFrequency(term: string): number {
    return this.#find(term)?.documentFrequency ?? 0;
  }

  idf(term: string): number {
    return inverseDocumentFrequency(this.documentFrequency(term), this.size);
  }

  #find(term: string): TermEntry | undefined {
    if (this.#found.has(term)) return this.#found.get(term);
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    const entry = findTerm(this.#postings.dictionary, term);
    this.#found.set(term, entry);
    return entry;
  }

  /** Undefined when no passage holds the term. */
  #seek({ term, weight }: QueryTerm): SoughtTerm | undefined {
    const { lists, size } = this.#postings;
    const entry = this.#find(term);
    if (!entry) return undefined;
    const { documentFrequency, start } = entry;
    return {
      list: openPostings(lists, start, documentFrequency),
      worth: weight * inverseDocumentFrequency(documentFrequency, size),
    };
  }

  /** A column a term, filled by `fill`; zero for unknown terms. */
  #matrix(
    terms: readonly QueryTerm[],
    rows: number,
    fill: (term: SoughtTerm, put: (row: number, score: number) => void) => void,
  ): Float32Array {
    const scores = new Float32Array(rows * terms.length);
    for (const [column, term] of terms.entries()) {
      const sought = this.#seek(term);
      if (sought) fill(sought, (row, score) => (scores[row * terms.length + column] = score));
    }
    return scores;
  }
}
