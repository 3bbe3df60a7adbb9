import type { Evidence } from '../types/answer.ts';
import { fold } from '../text/fold.ts';
import { jieba } from '../text/jieba.ts';
import { mayBeName } from '../text/surnames.ts';
import { evidenceWords } from './evidence-words.ts';
import { GAZETTEER } from './gazetteer.ts';
import { personsAfterTitle, TITLE } from './read-names.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Names in the claim that the evidence does not hold: persons, places and bodies, titles in 《》, and whatever no dictionary knows, in
 * letters or in characters.
 */
export function checkNames(claim: string, evidence: readonly Evidence[]): Objection[] {
  const said = fold(claim);
  const words = evidence.map(evidenceWords).join('\n');
  const titles = [...said.matchAll(/《([^》]+)》/gu)].map((match) => match[1] ?? '');
  const tokens = jieba().tag(said);
  const bodies = unprintedBodies(tokens, words);
  const foreigners = [...said.matchAll(/(\p{Script=Han}{2}·\p{Script=Han}{2})(\p{Script=Han}?)/gu)]
    .filter(
      ([name, stem = '', next = '']) => !words.includes(name) && !(words.includes(stem) && NEVER_IN_NAME.test(next)),
    )
    .map(([name]) => name);
  const places = GAZETTEER.filter((place) => said.includes(place));
  const letters = [...said.matchAll(/[a-z][a-z\d.+-]*/gu)].map(([word]) => word);
  const persons = personsAfterTitle(said).filter((name) => !isPrintedPerson(name, words));
  const strangers = unknownWords(tokens).filter((word) => !isPut(word, words));
  const unprinted = [...titles, ...places, ...letters].filter((name) => !words.includes(name));
  return [...new Set([...unprinted, ...bodies, ...foreigners, ...persons, ...strangers])].map((name) => ({
    type: 'name',
    text: name,
  }));
}

/**
 * Districts, villages and bodies that the evidence does not hold: the word that says what it is the name of, with the word or two
 * before it.
 */
function unprintedBodies(tokens: readonly Token[], words: string): string[] {
  return tokens.flatMap(({ word, tag }, i) => {
    if (POINTS_BACK.test(word)) return [];
    if (KIND_AT_END.test(word) && (/^(?:x|n[rstz])/u.test(tag) || BODY_AT_END.test(word)))
      return isPut(word, words) ? [] : [word];
    const [first, second] = [tokens[i - 1], tokens[i - 2]];
    if (!KIND_ALONE.test(word) || !first || !isPartOfName(first)) return [];
    const name = first.word + word;
    if (!words.includes(name)) return [name];
    return second && isPartOfName(second) && !isPut(second.word, words) ? [second.word + name] : [];
  });
}

/** 这家公司, 全县, 各村 and 参观公司 name nothing. */
function isPartOfName({ word, tag }: Token): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word) && /^(?:x|n|vn|a|b|j|s|z|m)/u.test(tag) && !POINTS_BACK.test(word);
}

const BODY =
  '公司|集团|大学|学院|中学|小学|医院|银行|协会|学会|商会|法院|检察院|[局厅]|委员会|研究院|规划院|博物馆|图书馆|' +
  '车站|机场';
const KIND = `街道|社区|[区县镇乡村市省州路]|公园|大桥|(?:有限|股份)+公司|${BODY}`;
const KIND_ALONE = new RegExp(`^(?:${KIND})$`, 'u');
const KIND_AT_END = new RegExp(`\\p{Script=Han}{2}(?:${KIND})$`, 'u');
const BODY_AT_END = new RegExp(`\\p{Script=Han}{2}(?:${BODY})$`, 'u');
const POINTS_BACK = /[该这那本各全每某几个家的了在是由与和及到从对向为我]|^[两三]$/u;

/**
 * A reading of three characters may have caught the first one of the next word (王强到场); not so where the evidence goes on after the
 * first two with one character of its own, as with 沈晓明 when 沈晓丽 is claimed.
 */
function isPrintedPerson(name: string, words: string): boolean {
  if (words.includes(name)) return true;
  const followers = new Set(
    words
      .split(name.slice(0, 2))
      .slice(1)
      .map((rest) => rest[0] ?? ''),
  );
  if (name.length !== 3 || followers.size === 0) return false;
  return followers.size > 1 || [...followers].some((next) => NEVER_IN_NAME.test(next));
}
const NEVER_IN_NAME =
  /^(?:\P{Script=Han}|[到对在说主出宣要介表的等和与及是为也都将率来去作向被获当入把曾受担评讲问答]|)$/u;

type Token = ReturnType<ReturnType<typeof jieba>['tag']>[number];

/** Words that are proper names to the dictionary, and what it does not know and may be a person's. */
function unknownWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ word, tag }, i) => {
    if (!/^\p{Script=Han}+$/u.test(word)) return [];
    const next = tokens[i + 1]?.word ?? '';
    if (word.length === 1) return tag === 'nr' && /^\p{Script=Han}{1,2}$/u.test(next) ? [word + next] : [];
    const isProper = /^n[st]/u.test(tag) || (/^n[rz]/u.test(tag) && word.length > 2);
    const isPerson = /^(?:x|nr)$/u.test(tag) && mayBeName(word) && (word.length > 2 || isNamePlace(tokens[i - 1]));
    return isProper || isPerson ? [word] : [];
  });
}

/** Where a name of two characters is to be expected: at the start of a clause, in a list, after a title. */
function isNamePlace(before: Token | undefined): boolean {
  return before === undefined || /^[\p{P}和与由]$/u.test(before.word) || new RegExp(`${TITLE}$`, 'u').test(before.word);
}

/** Whether a word is put together of what the evidence holds; words of the sentence itself may stick to it at both ends. */
function isPut(word: string, words: string): boolean {
  const bare = word.replace(STUCK_BEFORE, '').replace(STUCK_AFTER, '');
  if (bare.length < 2 || words.includes(bare)) return true;
  for (let cut = 2; cut <= bare.length - 2; cut++) {
    if (words.includes(bare.slice(0, cut)) && words.includes(bare.slice(cut))) return true;
  }
  return false;
}
const STUCK_BEFORE = /^[由从在对和与把被向为给到将于及按据因以经就让是有共等该本并且也还已曾要须达占排居任当]+/u;
const STUCK_AFTER = /[的了在是和与及等将已为于至到从对向有约后前时起]+$/u;
