import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery, QueryTerm } from '../types/query.ts';
import { homophones } from './homophones.ts';

/** What the archive's own words are asked of. */
export interface ExpansionParts {
  readonly tokenizer: Tokenizer;
  readonly lexical: LexicalIndex;
}

/**
 * The question with the archive's words for what it names otherwise, so that they are looked for too.
 * @returns the query with its expansions, and their terms after the question's own
 */
export function expandQuery(query: ParsedQuery, { tokenizer, lexical }: ExpansionParts): ParsedQuery {
  const expansions = homophones(query.words, lexical, tokenizer);
  const own = new Set(query.terms.map(({ term }) => term));
  const added = new Map<string, QueryTerm>();
  for (const { to, weight } of expansions) {
    for (const term of tokenizer.words(to)) {
      if (!own.has(term) && weight > (added.get(term)?.weight ?? 0)) added.set(term, { term, weight });
    }
  }
  return { ...query, expansions, terms: [...query.terms, ...added.values()] };
}
