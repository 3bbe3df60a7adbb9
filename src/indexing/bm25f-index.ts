import type { ScoredOrdinal } from '../types/hit.ts';
import type { LexicalIndex, OrdinalFilter, OrdinalRange } from '../types/ports/lexical-index.ts';
import type { QueryTerm } from '../types/query.ts';
import { articleFrequency, inverseDocumentFrequency, saturate } from './bm25f.ts';
import { frequencyOf, shareOf } from './frequency-codes.ts';
import type { LexicalPostings } from './lexical-postings.ts';
import { forEachPosting, openPostings } from './posting-list.ts';
import { searchPostings, type ScoreBoard, type SoughtTerm } from './search-postings.ts';
import { TermColumns } from './term-columns.ts';
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
  readonly #columns: TermColumns;
  #board: ScoreBoard | undefined;

  constructor(postings: LexicalPostings) {
    this.#postings = postings;
    this.#columns = new TermColumns(postings.size);
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
    return searchPostings(sought, this.#postings.bodyNorms, this.#columns, this.#board, k, filter);
  }

  holdersOfAll(terms: readonly string[]): readonly number[] {
    const lists = terms.flatMap((term) => this.#seek({ term, weight: 1 })?.list ?? []);
    const [rarest, ...others] = lists.toSorted((a, b) => a.count - b.count);
    if (!rarest || lists.length < terms.length) return [];
    let holders = new Uint32Array(rarest.count);
    let at = 0;
    forEachPosting(rarest, (ordinal) => (holders[at++] = ordinal));
    for (const list of others) {
      const codes = new Int16Array(holders.length);
      this.#columns.codesAt(list, holders, codes);
      holders = holders.filter((_, i) => (codes[i] as number) >= 0);
    }
    return [...holders];
  }

  score(terms: readonly QueryTerm[], ordinal: number): number {
    return this.scoreTerms(terms, [ordinal]).reduce((sum, score) => sum + score, 0);
  }

  scoreTerms(terms: readonly QueryTerm[], ordinals: readonly number[]): Float32Array {
    const { bodyNorms } = this.#postings;
    const rows = Uint32Array.from(ordinals.keys()).toSorted(
      (a, b) => (ordinals[a] as number) - (ordinals[b] as number),
    );
    const sorted = rows.map((row) => ordinals[row] as number);
    const codes = new Int16Array(sorted.length);
    const scores = new Float32Array(sorted.length * terms.length);
    for (const [column, term] of terms.entries()) {
      const sought = this.#seek(term);
      if (!sought) continue;
      this.#columns.codesAt(sought.list, sorted, codes);
      for (let i = 0; i < codes.length; i++) {
        const code = codes[i] as number;
        if (code < 0) continue;
        const at = (rows[i] as number) * terms.length + column;
        scores[at] = sought.worth * shareOf(code, bodyNorms[sorted[i] as number] as number);
      }
    }
    return scores;
  }

  scoreArticleTerms(terms: readonly QueryTerm[], articles: readonly OrdinalRange[]): Float32Array {
    const { bodyNorms } = this.#postings;
    const rows = [...articles.entries()].toSorted(([, [a]], [, [b]]) => a - b);
    const ordinals = Uint32Array.from(rows.flatMap(([, [first, end]]) => upTo(first, end)));
    const codes = new Int16Array(ordinals.length);
    const scores = new Float32Array(articles.length * terms.length);
    for (const [column, term] of terms.entries()) {
      const sought = this.#seek(term);
      if (!sought) continue;
      this.#columns.codesAt(sought.list, ordinals, codes);
      let start = 0;
      for (const [row, [first, end]] of rows) {
        const share = articleShare(codes, start, first, end, bodyNorms);
        start += end - first;
        if (share > 0) scores[row * terms.length + column] = sought.worth * share;
      }
    }
    return scores;
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
}

/** What a term adds to an article's score as a share of its idf: `codes` from `start` on are those of the passages in order. */
function articleShare(codes: Int16Array, start: number, first: number, end: number, bodyNorms: Uint8Array): number {
  if (end - first === 1) {
    const code = codes[start] as number;
    return code < 0 ? 0 : shareOf(code, bodyNorms[first] as number);
  }
  const frequencies: number[] = [];
  let isHeld = false;
  for (let ordinal = first; ordinal < end; ordinal++) {
    const code = codes[start + ordinal - first] as number;
    if (code >= 0) isHeld = true;
    frequencies.push(code < 0 ? 0 : frequencyOf(code, bodyNorms[ordinal] as number));
  }
  return isHeld ? saturate(articleFrequency(frequencies)) : 0;
}

function upTo(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
