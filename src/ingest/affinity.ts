import { mayBeName } from '../text/surnames.ts';
import { jiebaTokenizer } from '../text/tokenizer.ts';

/**
 * The words of a text with how often each stands there; single characters and figures say too little to count.
 * A surname cut off from its given name is put back: 甲 + 乙丙 is a word too.
 */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const cut = jiebaTokenizer.words(text);
  cut.forEach((word, n) => {
    const name = word.length === 1 ? word + (cut[n + 1] ?? '') : '';
    for (const found of [word, name]) {
      if (found === name && !isName(name)) continue;
      if (found.length > 1 && !/^[\d.]+$/u.test(found)) words.set(found, (words.get(found) ?? 0) + 1);
    }
  });
  return words;
}

const NO_NAME = /[性化量区市县镇乡村局部院馆员者业会式度]$/u;
/** As much as several common words: two reports on one subject differ in the people they name. */
const NAME_POINTS = 4;

function isName(word: string): boolean {
  return word.length === 3 && mayBeName(word) && !NO_NAME.test(word);
}

function weightOf(word: string): number {
  return isName(word) ? NAME_POINTS : word.length / 2;
}

/**
 * Compares pieces of text with several articles: how much a piece has in common with each that it has in common with
 * no other. Words that two articles share count a third, those of more nothing; people's names count most, long
 * words more than short ones, repeated ones by the root of their number.
 * @param articles the words of each article, see {@link wordsOf}
 * @returns a function from a text to one figure of 0 or more for each article
 */
export function affinityTo(articles: readonly ReadonlyMap<string, number>[]): (text: string) => number[] {
  const holders = new Map<string, number[]>();
  articles.forEach((words, a) => {
    for (const word of words.keys()) {
      const known = holders.get(word);
      if (known) known.push(a);
      else holders.set(word, [a]);
    }
  });
  const mean = articles.reduce((sum, words) => sum + words.size, 0) / Math.max(1, articles.length);
  // a long article shares more by chance
  const scale = articles.map((words) => 1 / (0.5 + (0.5 * words.size) / Math.max(1, mean)));
  return (text) => {
    const sums = articles.map(() => 0);
    for (const [word, times] of wordsOf(text)) {
      const having = holders.get(word) ?? [];
      if (having.length > 2) continue;
      const points = (weightOf(word) * Math.sqrt(times)) / (having.length === 1 ? 1 : 3);
      for (const a of having) sums[a] = (sums[a] ?? 0) + points * (scale[a] ?? 1);
    }
    return sums;
  };
}
