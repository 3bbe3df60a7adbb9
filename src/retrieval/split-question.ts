import { fold } from '../text/fold.ts';
import type { Tokenizer } from '../types/ports/tokenizer.ts';
import { STOP_WORDS } from './stop-words.ts';

const ASKS =
  /多少|几(?!乎)|谁|哪|什么|啥|何(?![\p{Script=Han}]?[书局])|怎|如何|多[大长久高远]|第几|吗|是否|有没有|是不是/u;
/** A question ends here, or the next begins; a 和 or a comma parts two only where both sides ask. */
const BORDER = /[?？;；。!！]+|[,，]?(?:以及|还有|另外|并且|同时)|[,，]又?|(?<=[少谁么啥里几])[和与、]/gu;
/** With fewer words of its own a part leans on the other, and is found with it. */
const LEAST_WORDS = 2;
/** A longer chain of questions is not looked for piece by piece. */
const MOST_PARTS = 3;

/**
 * The questions that one holds, each with an asking word and a matter of its own: 码头投资多少？图书馆几点关门？
 * @returns none when it asks one thing, or several of one matter: 码头投资多少，几时完工
 */
export function splitQuestion(question: string, tokenizer: Tokenizer): string[] {
  const parts: string[] = [];
  let waiting = '';
  let from = 0;
  const end = (to: number, isStrong: boolean): void => {
    const piece = waiting + question.slice(from, to);
    const isWhole = ASKS.test(fold(piece));
    // What asks nothing belongs to what follows: 2024年，码头投资多少.
    if (isWhole && (isStrong || wordsIn(piece, tokenizer) >= LEAST_WORDS)) {
      parts.push(piece);
      waiting = '';
    } else waiting = piece;
  };
  for (const border of question.matchAll(BORDER)) {
    end(border.index, /[?？;；。!！]/u.test(border[0]));
    if (waiting) waiting += border[0];
    from = border.index + border[0].length;
  }
  end(question.length, true);
  if (waiting.trim()) return [];
  const standing = parts.filter((part) => wordsIn(part, tokenizer) >= LEAST_WORDS);
  return standing.length === parts.length && parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

/** Words that say what a question is about. */
function wordsIn(text: string, tokenizer: Tokenizer): number {
  const words = tokenizer
    .cut(text)
    .filter((word) => /\p{Script=Han}{2,}|[\p{L}\p{N}]{2,}/u.test(word) && !STOP_WORDS.has(word));
  return new Set(words).size;
}
