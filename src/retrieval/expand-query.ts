import { numberSpellings } from '../text/number-spellings.ts';
import { createThesaurus, type Thesaurus } from '../text/thesaurus.ts';
import type { Alias } from '../types/alias.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery, QueryExpansion, QueryTerm } from '../types/query.ts';
import { isHeld } from './is-held.ts';
import { builtInThesaurus } from './load-thesaurus.ts';
import { weightedTerms } from './parse-query.ts';
import { synonyms } from './synonyms.ts';

/** What another word counts against the one the reader wrote: a name is the same thing, a synonym nearly so. */
const WEIGHTS = { alias: 0.8, synonym: 0.65 };

/** What the archive's own words are asked of. */
export interface ExpansionParts {
  readonly tokenizer: Tokenizer;
  readonly lexical: LexicalIndex;
  readonly aliases: readonly Alias[];
}

/**
 * The question with the archive's words for what it names otherwise, so that they are looked for too.
 * @param query may have expansions already: corrections, and misprints of the archive
 * @returns the query with its expansions, and their terms after the question's own; a term of several is of the one in which
 * it weighs most
 */
export function expandQuery(query: ParsedQuery, { tokenizer, lexical, aliases }: ExpansionParts): ParsedQuery {
  const expansions = [
    ...query.expansions,
    ...synonyms(
      query,
      { tokenizer, lexical, thesaurus: thesaurusOf(aliases) },
      { kind: 'alias', weight: WEIGHTS.alias },
    ),
    ...synonyms(
      query,
      { tokenizer, lexical, thesaurus: builtInThesaurus() },
      { kind: 'synonym', weight: WEIGHTS.synonym },
    ),
    ...numbers(query, tokenizer, lexical),
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

/** The numbers of the question as the archive writes them. */
function numbers({ folded }: ParsedQuery, tokenizer: Tokenizer, lexical: LexicalIndex): QueryExpansion[] {
  return numberSpellings(folded).flatMap(({ text, others }) =>
    others
      .filter((other) => isHeld(other, tokenizer, lexical))
      .map((to) => ({ kind: 'alias' as const, from: text, to, weight: WEIGHTS.alias })),
  );
}

const thesauri = new WeakMap<readonly Alias[], Thesaurus>();

/** Made once a snapshot. Both names are printed. */
function thesaurusOf(aliases: readonly Alias[]): Thesaurus {
  let made = thesauri.get(aliases);
  if (!made) {
    made = createThesaurus(aliases.map(({ short, full }) => ({ printed: [full, short], spoken: [] })));
    thesauri.set(aliases, made);
  }
  return made;
}

/**
 * A word of the dictionary stands for itself, not for its parts: 物业公司 does not look for 公司. Single characters of a word
 * that the reader did not write are not worth a look at half the archive.
 */
function termsOf(text: string, tokenizer: Tokenizer): QueryTerm[] {
  const words = tokenizer.cut(text).length > 1 ? tokenizer.words(text) : [text];
  return weightedTerms(text, words, tokenizer).filter(({ term }) => term.length > 1);
}
