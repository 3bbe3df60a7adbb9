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
    const articleAt = (row: number): OrdinalRange => articles[row] as OrdinalRange;
    const rows = [...articles.keys()].toSorted((a, b) => articleAt(a)[0] - articleAt(b)[0]);
    const ordinals = Uint32Array.from(rows.flatMap((row) => upTo(...articleAt(row))));
    const codes = new Int16Array(ordinals.length);
    const scores = new Float32Array(articles.length * terms.length);
    for (const [column, term] of terms.entries()) {
      const sought = this.#seek(term);
      if (!sought) continue;
      this.#columns.codesAt(sought.list, ordinals, codes);
      let start = 0;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const article = articleAt(row);
        const share = articleShare(codes, start, article, bodyNorms);
        start += article[1] - article[0];
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

/** Room for the frequencies of one article's passages, used again from article to article. */
const frequencies: number[] = [];

/** What a term adds to an article's score as a share of its idf: `codes` from `start` on are those of its passages. */
function articleShare(codes: Int16Array, start: number, [first, end]: OrdinalRange, bodyNorms: Uint8Array): number {
  const count = end - first;
  let held = -1;
  for (let i = 0; held < 0 && i < count; i++) held = codes[start + i] as number;
  if (held < 0) return 0;
  if (count === 1) return shareOf(held, bodyNorms[first] as number);
  frequencies.length = count;
  for (let i = 0; i < count; i++) {
    const code = codes[start + i] as number;
    frequencies[i] = code < 0 ? 0 : frequencyOf(code, bodyNorms[first + i] as number);
  }
  return saturate(articleFrequency(frequencies));
}

function upTo(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
