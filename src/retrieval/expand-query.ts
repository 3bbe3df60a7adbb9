import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery, QueryTerm } from '../types/query.ts';
import { homophones } from './homophones.ts';
import { builtInThesaurus } from './load-thesaurus.ts';
import { weightedTerms } from './parse-query.ts';
import { synonyms } from './synonyms.ts';

/** What the archive's own words are asked of. */
export interface ExpansionParts {
  readonly tokenizer: Tokenizer;
  readonly lexical: LexicalIndex;
}

/**
 * The question with the archive's words for what it names otherwise, so that they are looked for too.
 * @returns the query with its expansions, and their terms after the question's own; a term of several is of the one in which
 * it weighs most
 */
export function expandQuery(query: ParsedQuery, { tokenizer, lexical }: ExpansionParts): ParsedQuery {
  const expansions = [
    ...homophones(query.words, lexical, tokenizer),
    ...synonyms(query, { tokenizer, lexical, thesaurus: builtInThesaurus() }),
  ];
  const own = new Set(query.terms.map(({ term }) => term));
  const added = new Map<string, QueryTerm>();
  for (const [expansion, { to, weight }] of expansions.entries()) {
    for (const one of termsOf(to, tokenizer)) {
      if (own.has(one.term) || lexical.documentFrequency(one.term) === 0) continue;
      const scaled = { term: one.term, weight: weight * one.weight, expansion };
      if (scaled.weight > (added.get(one.term)?.weight ?? 0)) added.set(one.term, scaled);
    }
  }
  return { ...query, expansions, terms: [...query.terms, ...added.values()] };
}

/**
 * A word of the dictionary stands for itself, not for its parts: 物业公司 does not look for 公司. Single characters of a word
 * that the reader did not write are not worth a look at half the archive.
 */
function termsOf(text: string, tokenizer: Tokenizer): QueryTerm[] {
  const words = tokenizer.cut(text).length > 1 ? tokenizer.words(text) : [text];
  return weightedTerms(text, words, tokenizer).filter(({ term }) => term.length > 1);
}
