import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { ParsedQuery } from '../types/query.ts';

type Query = Pick<ParsedQuery, 'terms' | 'expansions'>;

/**
 * BM25 in which a word and the other words for it are one thing: the best of them counts, not their sum. A passage that says
 * 盖楼, 建设 and 兴建 answers a question about building no better than one that says 建设.
 * @param ordinals in any order
 * @returns a score for each
 * @see Metzler & Croft 2004, Combining the language model and inference network approaches to retrieval (the `#syn` operator
 * joins the postings; here scores are compared, as each word keeps its own idf)
 */
export function conceptScores(lexical: LexicalIndex, query: Query, ordinals: readonly number[]): Float64Array {
  const rows = lexical.scoreTerms(query.terms, ordinals);
  const sum = conceptSum(query);
  return Float64Array.from(ordinals, (_, row) => sum((column) => rows[row * query.terms.length + column] as number));
}

/**
 * Adds up what the terms of a question are worth somewhere, a word and the other words for it as one thing.
 * @returns a function of what each term, by its number, is worth
 */
export function conceptSum({ terms, expansions }: Query): (valueOf: (term: number) => number) => number {
  const concepts = conceptsOf(terms, expansions);
  const own = columnsWhere(terms, ({ expansion }) => expansion === undefined);
  return (valueOf) => {
    let score = sumOf(own, valueOf);
    for (const { written, others } of concepts) {
      let best = -Infinity;
      for (const columns of others) best = Math.max(best, sumOf(columns, valueOf));
      score += Math.max(0, best - sumOf(written, valueOf));
    }
    return score;
  };
}

function sumOf(columns: readonly number[], valueOf: (term: number) => number): number {
  let sum = 0;
  for (const column of columns) sum += valueOf(column);
  return sum;
}

/** Columns of terms: of the word as it was written, and of each other word for it. */
interface Concept {
  readonly written: readonly number[];
  readonly others: readonly (readonly number[])[];
}

function conceptsOf(terms: ParsedQuery['terms'], expansions: ParsedQuery['expansions']): Concept[] {
  return [...new Set(expansions.map(({ from }) => from))].map((from) => ({
    written: columnsWhere(
      terms,
      ({ term, expansion }) => expansion === undefined && term.length > 1 && from.includes(term),
    ),
    others: [...expansions.keys()]
      .filter((row) => expansions[row]?.from === from)
      .map((row) => columnsWhere(terms, ({ expansion }) => expansion === row)),
  }));
}

function columnsWhere(
  terms: ParsedQuery['terms'],
  isWanted: (term: ParsedQuery['terms'][number]) => boolean,
): number[] {
  return [...terms.keys()].filter((column) => isWanted(terms[column] as ParsedQuery['terms'][number]));
}
