import { fold } from '../text/fold.ts';
import type { LexicalIndex } from '../types/ports/lexical-index.ts';
import type { PassageStore } from '../types/ports/passage-store.ts';

/** Passages that the company of a name is looked for in. */
const LOOKED_AT = 20;
/** What the name's own pairs weigh in that search: enough to be there, not so much that its company does not matter. */
const NAME_WEIGHT = 4;

/**
 * The largest share of a question's other words, by idf, that stand in a passage with a name; 1 when there are no others.
 * Single characters stand everywhere and say nothing.
 * @param name two Han characters at least
 * @returns undefined when no passage holds the name as it is, headline and bylines included
 */
export function supportOf(
  name: string,
  words: readonly string[],
  { lexical, store }: { readonly lexical: LexicalIndex; readonly store: PassageStore },
): number | undefined {
  const others = words.filter((word) => word.length > 1).map((term) => ({ term, weight: 1, idf: lexical.idf(term) }));
  const pairs = Array.from(name.slice(1), (character, i) => ({ term: `${name[i]}${character}`, weight: NAME_WEIGHT }));
  const all = others.reduce((sum, { idf }) => sum + idf, 0);
  let best: number | undefined;
  for (const { ordinal } of lexical.search([...pairs, ...others], LOOKED_AT)) {
    const passage = store.passages[ordinal];
    const article = passage && store.article(passage.articleId);
    if (!article) continue;
    const names = article.bylines.flatMap((byline) => byline.names);
    const text = fold([passage.text, article.headline, ...names].join('\n'));
    if (!text.includes(name)) continue;
    const held = others.reduce((sum, { term, idf }) => sum + (text.includes(term) ? idf : 0), 0);
    best = Math.max(best ?? 0, all > 0 ? held / all : 1);
  }
  return best;
}
