import { readDates } from '../text/dates.ts';
import { jieba } from '../text/jieba.ts';
import { likelyPersons } from './read-names.ts';

/**
 * The question before with another thing in the place of its like, for a follow-up that names nothing else (那石峰区呢？): a date
 * for a date, a rank for a rank, a person for a person, and else what ends in the same word or is named by the same kind of word.
 * @returns undefined when the question has nothing like it
 */
export function putInPlace(asked: string, other: string): string | undefined {
  return (
    dateInPlace(asked, other) ?? rankInPlace(asked, other) ?? placeInPlace(asked, other) ?? wordInPlace(asked, other)
  );
}

/** 2023年 takes the place of 2024年 in 2024年1月; 3月18日 that of the whole date. */
function dateInPlace(asked: string, other: string): string | undefined {
  const [date, ...more] = readDates(other);
  const [before] = readDates(asked);
  if (!date || !before || more.length > 0 || date.text.length < other.length - 2) return undefined;
  if (date.year === undefined && date.month !== undefined && before.month !== undefined) {
    const year = /^\d{4}年/u.exec(before.text)?.[0] ?? '';
    return asked.replace(before.text, year + date.text);
  }
  if (date.year !== undefined && date.month === undefined && before.year !== undefined) {
    return asked.replace(/\d{4}年/u, date.text);
  }
  return asked.replace(before.text, date.text);
}

const RANK = /第[一二三四五六七八九十\d]+(?:名|位)?|最后一名|末名|倒数第.名?/u;

function rankInPlace(asked: string, other: string): string | undefined {
  const rank = RANK.exec(other)?.[0];
  return rank === other && RANK.test(asked) ? asked.replace(RANK, rank) : undefined;
}

/** A district for a district, a village for a village. */
function placeInPlace(asked: string, other: string): string | undefined {
  const ending = /^\p{Script=Han}{1,3}(?<ending>[区县市镇乡村州省])$/u.exec(other)?.groups?.['ending'];
  const place = ending && new RegExp(`\\p{Script=Han}{${other.length - 1}}${ending}`, 'u').exec(asked)?.[0];
  return place ? asked.replace(place, other) : undefined;
}

/** The last word of the question that ends as the other does (农村低保 for 城市低保), or that names a thing of its kind. */
function wordInPlace(asked: string, other: string): string | undefined {
  const words = wordsWithNames(asked);
  const heads = wordsWithNames(other);
  const head = heads.at(-1);
  if (!head || heads.length > 3) return undefined;
  const ending = words.findLast(({ word }) => endsAlike(word, head.word) && word !== other);
  const like =
    ending ?? (heads.length === 1 ? words.findLast(({ kind }) => kind !== '' && kind === head.kind) : undefined);
  if (!like) return undefined;
  // 第一责任人 goes as a whole for 直接责任人: as many words before the last one as the other has
  let first = words.indexOf(like);
  for (let more = heads.length - 1; more > 0 && words[first - 1]?.isPartOfName; more--) first--;
  return asked.slice(0, words[first]?.at) + other + asked.slice(like.at + like.word.length);
}

interface Word {
  readonly word: string;
  readonly at: number;
  /** What kind of name it is; empty when it is none. */
  readonly kind: string;
  /** Whether it may stand before the last word of a name. */
  readonly isPartOfName: boolean;
}

function wordsWithNames(text: string): Word[] {
  const persons = likelyPersons(text);
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag } of jieba().tag(text)) {
    words.push({
      word,
      at,
      kind: persons.includes(word) ? 'person' : (KINDS[tag] ?? ''),
      isPartOfName: !/^[upcvrdwxy]/u.test(tag),
    });
    at += word.length;
  }
  return words;
}

const KINDS: Readonly<Record<string, string>> = { ns: 'name', nt: 'name', nz: 'name', j: 'name', nr: 'person' };

/** The same last two characters: 农村低保 and 城市低保. */
function endsAlike(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && a.slice(-2) === b.slice(-2);
}
