import { fold } from '../text/fold.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';
import type { QueryTerm } from '../types/query.ts';

/** Passages that the company of some words is looked for in. */
const LOOKED_AT = 10;
/** The words themselves come before all that stands with them. */
const FIRST = 100;

/**
 * The largest share of other terms, by idf, that stand in a passage with the words; 1 when there are no others.
 * @param words two Han characters at least
 * @returns undefined when no passage holds the words as they are, headline and bylines included
 */
export function supportOf(
  words: string,
  others: readonly QueryTerm[],
  { lexical, store }: { readonly lexical: LexicalIndex; readonly store: PassageStore },
): number | undefined {
  const pairs = Array.from(words.slice(1), (character, i) => ({ term: `${words[i]}${character}`, weight: FIRST }));
  const all = others.reduce((sum, { term }) => sum + lexical.idf(term), 0);
  let best: number | undefined;
  for (const { ordinal } of lexical.search([...pairs, ...others], LOOKED_AT)) {
    const passage = store.passages[ordinal];
    const article = passage && store.article(passage.articleId);
    if (!article) continue;
    const names = article.bylines.flatMap((byline) => byline.names);
    const text = fold([passage.text, article.headline, ...names].join('\n'));
    if (!text.includes(words)) continue;
    const held = others.reduce((sum, { term }) => sum + (text.includes(term) ? lexical.idf(term) : 0), 0);
    best = Math.max(best ?? 0, all > 0 ? held / all : 1);
  }
  return best;
}
