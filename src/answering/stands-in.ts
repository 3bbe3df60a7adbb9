/** What makes another word of the one behind it: 副市长, 非金属, 不合格, 未成年, 进出口 (but 促进出口). */
const ALTERS = /(?:[副非不未]|(?<![推促引改先跟])进)$/u;

/** What `ALTERS` may end in. */
const SYLLABLES: ReadonlySet<string> = new Set('副非不未进');

/** What makes a city of the 长 before it: 湖南省长沙市 has no 省长. */
const CITY_RESTS: ReadonlySet<string> = new Set('沙春治');

/** Whether a word stands in a text as itself, and not only with a syllable beside it that makes another word of it. */
export function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    // seldom one of these, and to look at one character takes no time
    const isAltered = SYLLABLES.has(text[at - 1] ?? '') && ALTERS.test(text.slice(Math.max(0, at - 2), at));
    if (!isAltered && !(word.endsWith('长') && CITY_RESTS.has(text[at + word.length] ?? ''))) return true;
  }
  return false;
}
