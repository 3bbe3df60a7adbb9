import { fold } from '../text/fold.ts';
import type { SoughtWord, Match } from '../types/found-articles.ts';
import type { ParsedQuery } from '../types/query.ts';
import { parseQuery } from './parse-query.ts';
import { understandQuery, type UnderstandingParts } from './understand-query.ts';

/** What to look for, from what was typed. */
export interface KeywordQuery {
  readonly words: readonly SoughtWord[];
  /** What an article must hold of them when nobody says. */
  readonly match: Match;
  /** What the articles that hold them are ranked by. */
  readonly query: ParsedQuery;
}

/** What is between blanks or quotation marks. */
const TYPED = /"([^"]+)"|[^\s"]+/g;
const OF_A_SENTENCE = /[,，。？！?!;；、:：《》]/;
/** 第几名, 几百元, 哪一位, 百分之几: an amount or a place in a row that is asked for; 几何 and 几内亚 are something else. */
const ASKED_AMOUNT =
  /^(?:第?(?:几|多少)|哪[几一]?)[十百千万亿]*[个家名人位次项种户天年月日号届所座台辆只条批期场支件块元分点岁回版层级篇遍轮倍成度]?$|^百分之几$/u;
/** Each word is a bit in a mask. */
const MOST_WORDS = 30;

/**
 * Keywords are looked for as they were typed, if the archive holds each of them: 春节 "返乡 创业". Anything else is understood as a
 * question is, and its content words are looked for, with the archive's other words for the same.
 * @param isHeld whether any article holds a folded word as it stands
 */
export function readKeywords(q: string, isHeld: (word: string) => boolean, parts: UnderstandingParts): KeywordQuery {
  const typed = [...new Set([...fold(q).matchAll(TYPED)].map((found) => (found[1] ?? found[0]).trim()))].filter(
    Boolean,
  );
  const isTyped = typed.length <= MOST_WORDS && !OF_A_SENTENCE.test(fold(q)) && typed.every(isHeld);
  if (isTyped) {
    const query = parseQuery(typed.join('\n'), { tokenizer: parts.tokenizer });
    return { words: typed.map((text) => ({ text, others: [] })), match: 'all', query };
  }
  const query = understandQuery(q, {}, parts);
  return { words: contentWords(query), match: 'most', query };
}

/** Its words without those that are parts of others, those of dates, amounts asked for, and single characters beside longer words. */
function contentWords({ words, phrases, periods, expansions }: ParsedQuery): SoughtWord[] {
  const dates = periods.map(({ text }) => fold(text));
  const all = [...new Set([...phrases, ...words])].filter((word) => !dates.some((date) => date.includes(word)));
  const whole = all.filter((word) => !all.some((other) => other !== word && other.includes(word)));
  const content = whole.filter((word) => !ASKED_AMOUNT.test(word));
  const long = content.filter((word) => word.length > 1);
  return (long.length > 0 ? long : content).slice(0, MOST_WORDS).map((text) => ({
    text,
    others: expansions.filter(({ from }) => from === text).map(({ to }) => to),
  }));
}
