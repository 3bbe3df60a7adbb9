/** What makes another word of the one behind it: 副市长, 非金属, 不合格, 未成年, 进出口 (but 促进出口). */
const ALTERS = /(?:[副非不未]|(?<![推促引改先跟])进)$/u;

/** What `ALTERS` may end in. */
const SYLLABLES: ReadonlySet<string> = new Set('副非不未进');

/** Whether a word stands in a text as itself, and not only with a syllable before it that makes another word of it. */
export function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    // seldom one of these, and to look at one character takes no time
    if (!SYLLABLES.has(text[at - 1] ?? '') || !ALTERS.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
