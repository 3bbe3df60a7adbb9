import { jieba } from '../../src/text/jieba.ts';
import type { Chance } from '../../test/support/compose-page-random.ts';
import { sentenceOf, type Claim } from './claims.ts';
import { OTHER_UNITS, OTHER_PERSONS, OTHER_PLACES, OTHER_BODIES, NEGATABLE, TURNS, FILLERS } from './false-words.ts';

/** Turns a true claim into a false one; undefined where the claim has nothing of the kind. */
export type Corruption = (claim: Claim, chance: Chance) => Claim | undefined;

/** The ways in which answers go wrong, by name. */
export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  number: inText((text, chance) =>
    replaceOne(
      text,
      /(?<![\d.第百分之年月])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*[年月日号时点分%％])(?!\.\d)/gu,
      chance,
      (number) => otherDigit(number, chance),
    ),
  ),
  unit: inText((text, chance) =>
    replaceOne(
      text,
      /(?<=\d[万亿]?[余多]?)(?:平方米|平方公里|公里|公顷|万元|亿元|元|吨|亩|户|人(?!次|均)|家(?!庭)|名|项|年(?=来|间|的)|个月|天|小时|分钟|米|个百分点)/gu,
      chance,
      (unit) => chance.pick((OTHER_UNITS[unit] ?? '吨 公里').split(' ')),
    ),
  ),
  percentage: inText((text, chance) =>
    replaceOne(text, /\d+(?:\.\d+)?(?=[%％])|(?<=百分之)[一二三四五六七八九十百点零]+/gu, chance, (number) =>
      /\d/u.test(number) ? otherDigit(number, chance) : otherHan(number, chance),
    ),
  ),
  date: inText((text, chance) =>
    replaceOne(
      text,
      /(?<=\d月)\d{1,2}(?=日)|(?<![\d.])\d{1,2}(?=月\d{1,2}日)|(?<![\d月.])\d{1,2}(?=日)/gu,
      chance,
      (number) => {
        const shifted = Number(number) + chance.pick([-3, -2, -1, 1, 2, 3]);
        return String(shifted >= 1 && shifted <= 12 ? shifted : Math.max(1, Number(number) - 2));
      },
    ),
  ),
  year: inText((text, chance) =>
    replaceOne(text, /(?:19|20)\d{2}(?=年|-\d)|今年|去年/gu, chance, (year) =>
      /\d/u.test(year) ? String(Number(year) + chance.pick([-3, -2, -1, 1, 2])) : year === '今年' ? '去年' : '前年',
    ),
  ),
  person: inText((text, chance) => {
    const persons = [...namesOf(text, 'nr'), ...namesOf(text, 'x')].filter((name) => PERSON.test(name));
    return replaceName(text, persons, chance, (name) =>
      chance.percent(50) ? chance.pick(OTHER_PERSONS) : `${name.slice(0, -1)}${chance.pick([...'宏霞军丽涛'])}`,
    );
  }),
  place: inText((text, chance) =>
    replaceName(text, [...namesOf(text, 'ns'), ...matches(text, PLACE)], chance, (name) =>
      chance.pick(OTHER_PLACES.filter((place) => /[区县镇村路]$/u.test(place) === /[区县镇村路]$/u.test(name))),
    ),
  ),
  organisation: inText((text, chance) =>
    replaceName(text, [...namesOf(text, 'nt'), ...matches(text, BODY)], chance, () => chance.pick(OTHER_BODIES)),
  ),
  'negation added': inText((text, chance) => {
    const verbs = jieba()
      .tag(text)
      .filter(({ word, tag: kind }) => kind === 'v' && NEGATABLE.has(word))
      .map(({ word }) => word);
    if (verbs.length === 0) return undefined;
    const verb = chance.pick(verbs);
    return text.replace(verb, `${chance.pick(['没有', '未', '并未', '尚未'])}${verb}`);
  }),
  'negation removed': inText((text, chance) =>
    replaceOne(
      text,
      /(?:没有|并未|尚未|不再|不会|不能|不得|未能|不是|不可|未(?=[\p{Script=Han}])(?!来|必|免|央)|不(?=[\p{Script=Han}])(?!详|然|止|折|扣|忘|可|息|已|禁|断|仅|少|同|过|久|足|良|动产|锈|管|论|但|惜|懈|已|菲|禁|妨|如|到|等|可|错|易|小))/gu,
      chance,
      (negation) => (negation === '不能' ? '能' : ''),
    ),
  ),
  direction: inText((text, chance) => {
    const words = matches(text, new RegExp(`(?<!不)(?:${TURNS.flat().join('|')})(?!值|人民)`, 'gu'));
    if (words.length === 0) return undefined;
    const word = chance.pick(words);
    const pair = TURNS.find((both) => both.includes(word)) ?? ['', ''];
    return text.replace(word, pair[0] === word ? pair[1] : pair[0]);
  }),
  'swapped citation': ({ sentence, evidence }, chance) => {
    const cited = evidence.filter(({ n }) => sentence.evidenceNumbers.includes(n));
    const others = evidence.filter((piece) =>
      cited.every(
        ({ article }) => article.headline !== piece.article.headline && !article.variants.includes(piece.article.id),
      ),
    );
    if (others.length === 0) return undefined;
    return { evidence, sentence: { ...sentence, evidenceNumbers: [chance.pick(others).n] } };
  },
  'unknown citation': ({ sentence, evidence }) => ({
    evidence,
    sentence: { ...sentence, unknownNumbers: [evidence.length + 1] },
  }),
  'added sentence': ({ sentence, evidence }, chance) => ({
    evidence,
    sentence: {
      ...sentenceOf(chance.pick(FILLERS), sentence.evidenceNumbers[0] ?? 1),
      ...(chance.percent(30) && { evidenceNumbers: [] }),
    },
  }),
};

function inText(change: (text: string, chance: Chance) => string | undefined): Corruption {
  return ({ sentence, evidence }, chance) => {
    const text = change(sentence.text, chance);
    return text === undefined || text === sentence.text ? undefined : { evidence, sentence: { ...sentence, text } };
  };
}

function replaceOne(
  text: string,
  pattern: RegExp,
  chance: Chance,
  other: (found: string) => string,
): string | undefined {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return undefined;
  const { 0: word, index } = chance.pick(found);
  return text.slice(0, index) + other(word) + text.slice(index + word.length);
}

function replaceName(
  text: string,
  names: readonly string[],
  chance: Chance,
  other: (name: string) => string,
): string | undefined {
  if (names.length === 0) return undefined;
  const name = chance.pick(names);
  const replaced = other(name);
  return replaced === name || text.includes(replaced) ? undefined : text.replace(name, replaced);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function namesOf(text: string, kind: string): string[] {
  return jieba()
    .tag(text)
    .filter(({ word, tag: own }) => own.startsWith(kind) && word.length > 1)
    .map(({ word }) => word);
}

/** One digit other than it was, never the number's own value again. */
function otherDigit(number: string, chance: Chance): string {
  const places = [...number].flatMap((char, place) => (/[0-9]/u.test(char) ? [place] : []));
  const place = chance.pick(places);
  const digit = (Number(number[place]) + chance.between(1, place === 0 ? 7 : 8)) % 10;
  return `${number.slice(0, place)}${place === 0 && digit === 0 ? 9 : digit}${number.slice(place + 1)}`;
}

function otherHan(number: string, chance: Chance): string {
  const digit = /[一二三四五六七八九]/u.exec(number)?.[0];
  if (!digit) return `${number}三`;
  return number.replace(digit, chance.pick([...'二三四五六七八九'].filter((other) => other !== digit)));
}

/** Three characters, of which shorter and longer words are seldom names. */
const PERSON =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文]\p{Script=Han}{2}$/u;
const PLACE = /(?<=^|[，、在到于和至赴对从])[\p{Script=Han}]{2,3}(?:区|县|镇|村|路|街道|社区)/gu;
const BODY =
  /(?<=^|[，、在到于和至赴对从由])[\p{Script=Han}]{2,10}(?:公司|集团|大学|学院|医院|银行|协会|研究院|委员会|管理局|中心)/gu;
