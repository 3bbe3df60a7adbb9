import type { Thesaurus } from '../text/thesaurus.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { ParsedQuery, QueryExpansion } from '../types/query.ts';
import { isHeld } from './is-held.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Other words for one thing; printed ones come first. */
const MOST_EACH = 6;
/** So short a word must be one for the segmenter too: 市里 is none in 城市里头. */
const SHORT = 2;

/**
 * Other words for what the question names, as far as the archive holds them: 建设 for 盖楼, and 盖楼 for 建设. The longest
 * entries of the thesaurus are looked for in the question, however the segmenter cuts it; what one covers, no shorter one is
 * looked for in.
 * @param weight what another word counts against the one the reader wrote, when both are as rare
 * @returns the synonyms of each entry found, in order of the question; a word rarer than the one written weighs less, so that
 * none outweighs it
 */
export function synonyms(
  { folded }: Pick<ParsedQuery, 'folded'>,
  { lexical, tokenizer, thesaurus }: SynonymParts,
  { kind, weight }: Pick<QueryExpansion, 'kind' | 'weight'>,
): QueryExpansion[] {
  const rarity = (word: string): number => Math.max(...tokenizer.words(word).map((part) => lexical.idf(part)));
  const isKnown = (word: string): boolean => isHeld(word, tokenizer, lexical);
  return entriesIn(folded, tokenizer.cut(folded), thesaurus).flatMap((from) => {
    const ownRarity = isKnown(from) ? rarity(from) : Infinity;
    const { printed, spoken } = thesaurus.synonyms(from);
    // what people say in several words, as in 天上的星, no newspaper prints
    const single = spoken.filter((word) => tokenizer.cut(word).length === 1);
    return [...printed, ...single]
      .filter(isKnown)
      .slice(0, MOST_EACH)
      .map((to) => ({ kind, from, to, weight: weight * Math.min(1, ownRarity / rarity(to)) }));
  });
}

export interface SynonymParts {
  readonly lexical: LexicalIndex;
  readonly tokenizer: Tokenizer;
  readonly thesaurus: Thesaurus;
}

/** Entries that stand in the text, from left to right, none within another and none twice. */
function entriesIn(text: string, cut: readonly string[], thesaurus: Thesaurus): string[] {
  const bounds = new Set([0]);
  let at = 0;
  for (const word of cut) bounds.add((at += word.length));
  const found = new Set<string>();
  let covered = 0;
  for (let start = 0; start < text.length; start++) {
    for (let end = Math.min(text.length, start + thesaurus.longest); end > covered && end - start >= SHORT; end--) {
      const entry = text.slice(start, end);
      if (!thesaurus.has(entry) || STOP_WORDS.has(entry)) continue;
      if (end - start === SHORT && !(bounds.has(start) && bounds.has(end))) continue;
      found.add(entry);
      covered = end;
      break;
    }
  }
  return [...found];
}
