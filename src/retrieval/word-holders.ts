import { hanGrams } from '../text/han-grams.ts';
import { wordTest } from '../text/word-pattern.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import type { Snapshot } from '../types/snapshot.ts';
import { articleRows } from './article-rows.ts';

/**
 * The articles that hold a word as it stands: those whose passages hold all pairs of its characters, read to be sure. A word
 * without Han characters is found by its terms.
 * @param word folded
 * @returns rows, ascending; none for a word that no index holds, such as 的
 */
export function wordHolders(
  { lexical, store }: Pick<Snapshot, 'lexical' | 'store'>,
  tokenizer: Tokenizer,
  word: string,
): number[] {
  const { articles, rowOf } = articleRows(store);
  const rows = new Set<number>();
  for (const ordinal of lexical.holdersOfAll(lookUpTerms(word, tokenizer))) rows.add(rowOf[ordinal] as number);
  const isHeldBy = wordTest(word);
  return [...rows].filter((row) => isHeldBy(articles[row]?.text ?? '')).toSorted((a, b) => a - b);
}

function lookUpTerms(word: string, tokenizer: Tokenizer): readonly string[] {
  const grams = [...new Set(hanGrams(word))];
  const pairs = grams.filter((gram) => gram.length > 1);
  if (pairs.length > 0) return pairs;
  return grams.length > 0 ? grams : tokenizer.terms(word);
}
