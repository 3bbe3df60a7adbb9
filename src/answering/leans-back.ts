import { readDates } from '../text/dates.ts';
import { jieba } from '../text/jieba.ts';
import { readAsks } from './read-asks.ts';

/** He or she, but for 其他, 吉他, 他们, 他人. */
export const PERSON_PRONOUN = /(?<!其|吉)[他她](?!们|人)/u;
/** It, or a thing by its kind: 该公司, 这个社区. */
export const THING_PRONOUN =
  /它(?!们)|(?:(?<![应活])该|[这那][一家个座所项条部次场])(?<noun>公司|企业|项目|工程|产业园|园区|学校|医院|单位|社区|街道|小区|活动|会议|展览?|条例|[区市县镇乡村校])/u;
/** Some of those named before, or what belongs to it: 其中, 这些里面, 其负责人. */
export const AMONG =
  /^(?:其中|这些里面|这些当中|这些|那些|里面|当中)[，,的]?|^其(?=\p{Script=Han}{2})(?![他余次实它])/u;
/** The meeting named before. */
export const AT_MEETING = /^(?:在)?(?:这次|那次|该)?(?:会上|会议上?|大会上)/u;
/** One of those named before by its place in the row: 第二家, 最后那家, 前者. */
export const MEMBER = /(?:最后|末尾|第[一二三四五六七八九]|头|前面|后面)那?一?[家个位人项](?!月|年)|前者|后者/u;
/** Words before a follow-up that say no more than that it is one. */
export const CONNECTIVE = /^(?:那么?(?![个家些座场次所里儿天年时])|还有(?!吗|没)|另外|再问一下|请问)[，, ]?/u;

/** Words that can only be understood from what was said before. */
const POINTS_BACK = [
  PERSON_PRONOUN,
  THING_PRONOUN,
  AMONG,
  AT_MEETING,
  MEMBER,
  /这些|那些|[他她它]们|当时|那次|那时|^(?:那|这)(?=[是个件次项场事])/u,
];
/** A question that begins like this leaves out what it is about. */
const LEAVES_OUT =
  /^(?:那么?|还有|还|另外|比|又|再|并且?|为什么|为何|为啥|怎么|如何|谁|由谁|什么时候|何时|哪[天年里儿些个家]|在哪|多少|几|有多少|一共|总共|同比|增长|分别|各|在全[国省市]排)/u;
/** What a question that stands alone names: a title in marks, an organisation, a place, a name in Latin letters. */
const OWN_SUBJECT = /[《“「]|公司|集团|大会|[\p{Script=Han}]{2}[区县市镇村](?![长委里])|[A-Za-z]{2,}/u;
/** A page or a report is looked for by itself: 3月18日头版有哪些文章. */
const ABOUT_PRINT = /版|文章|报道|新闻|头条|记者/u;
/** A question that names no more of its own, in characters of nouns and of verbs, goes on with what was spoken of. */
const OWN_NOUN_CHARS = 3;
const OWN_VERB_CHARS = 4;

/** Whether a question can only be understood from what was said before it: it points back, or leaves out what it is about. */
export function leansBack(question: string): boolean {
  const asked = question.trim();
  const at = POINTS_BACK.flatMap((pattern) => pattern.exec(asked)?.index ?? []);
  // what a pronoun stands for may be named before it in the question itself
  if (at.length > 0) return !namesSubject(asked.slice(0, Math.min(...at)));
  const rest = withoutAsks(asked);
  if (ABOUT_PRINT.test(rest) || namesSubject(rest) || namesDay(asked)) return asked.startsWith('比');
  return LEAVES_OUT.test(asked) || saysLittle(rest);
}

function namesSubject(text: string): boolean {
  return (
    OWN_SUBJECT.test(text) ||
    jieba()
      .tag(text)
      .some(({ word, tag }) => NAMES.has(tag) && word.length > 1)
  );
}

const NAMES: ReadonlySet<string> = new Set(['nr', 'ns', 'nt', 'nz', 'nrt']);

/** A day of its own is a matter of its own, where a year or a month only says when. */
function namesDay(question: string): boolean {
  return readDates(question).some(({ month, day }) => month !== undefined && day !== undefined);
}

function saysLittle(rest: string): boolean {
  const words = jieba()
    .tag(rest)
    .filter(({ word }) => word.trim().length > 1);
  const chars = (isKind: RegExp): number =>
    words.filter(({ tag }) => isKind.test(tag)).reduce((sum, { word }) => sum + word.length, 0);
  return chars(/^(?:n|l|i|j|x|eng)/u) <= OWN_NOUN_CHARS && chars(/^v/u) <= OWN_VERB_CHARS;
}

/** The question without what it asks and without dates. */
function withoutAsks(question: string): string {
  let rest = question;
  for (const { span } of [...readAsks(question), ...readDates(question)].toSorted((a, b) => b.span[0] - a.span[0])) {
    rest = `${rest.slice(0, span[0])} ${rest.slice(span[1])}`;
  }
  return rest;
}
