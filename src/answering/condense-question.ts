import type { Turn } from '../types/query.ts';
import { readDates } from '../text/dates.ts';
import { unitAt } from '../text/numbers.ts';
import { listMembers, meetingIn, personIn, thingIn } from './antecedents.ts';
import { readAsks } from './read-asks.ts';

/**
 * Makes a follow-up stand alone by rules: pronouns are replaced by the person, thing or list member the last turn spoke of,
 * and the matter and dates of the last question are put before a question that has none of its own.
 * @returns the question unchanged when it stands alone already or there is no history
 */
export function condenseByRules(history: readonly Turn[], question: string): string {
  const asked = history.findLast((turn) => turn.role === 'user')?.content.trim();
  if (!asked || !pointsBack(question)) return question;
  const answered = history.findLast((turn) => turn.role === 'assistant')?.content.trim() ?? '';
  const followUp = question.trim().replace(CONNECTIVE, '');
  const member = memberMeant(followUp, answered);
  if (member) return withDates(followUp.replace(MEMBER, member), asked);
  if (PERSON_PRONOUN.test(followUp)) {
    const person = personIn(answered) ?? personIn(asked);
    if (person) return withDates(followUp.replace(PERSON_PRONOUN, person), asked);
  }
  const thing = THING_PRONOUN.test(followUp) ? thingIn(answered) : undefined;
  const standing = thing ? followUp.replace(THING_PRONOUN, thing) : followUp.replace(AMONG, '');
  const meeting = AT_MEETING.test(followUp) ? meetingIn(answered) : undefined;
  return meeting ? withDates(`${meeting}，${standing}`, asked) : `${matterOf(asked)}，${standing}`;
}

const CONNECTIVE = /^(?:那么?|还有|另外|再问一下|请问)[，, ]?/u;
const PERSON_PRONOUN = /(?<!其|吉)[他她](?!们|人)/u;
const THING_PRONOUN =
  /它(?!们)|(?<![应活])该(?=公司|企业|项目|区|市|县|镇|村|社区|活动|展|校|单位)|这[家个座所项条](?=公司|企业|项目|单位|学校|社区|区)|那[家座所](?=公司|企业)/u;
const AMONG = /^(?:其中|这些里面|这些当中|这些|那些|里面|当中)[，,的]?/u;
const AT_MEETING = /会上|会议上|大会上/u;
const MEMBER = /(?:最后|末尾|第[一二三四五六七八九]|头|前面|后面)那?一?[家个位人名项](?!月|年)|前者|后者/u;
/** Words that can only be understood from what was said before. */
const POINTS_BACK = [
  PERSON_PRONOUN,
  THING_PRONOUN,
  AMONG,
  /^(?:在)?会上|^会议/u,
  MEMBER,
  /这些|那些|[他她它]们|当时|那次|那时/u,
];
/** A question that begins like this leaves out what it is about. */
const LEAVES_OUT =
  /^(?:那么?|还有|另外|比|又|再|并且?|为什么|为何|为啥|怎么|如何|谁|由谁|什么时候|何时|哪[天年里儿些个家]|多少|几|有多少|一共|总共|同比|增长|分别|各)/u;
/** What a pronoun refers to may stand in the question itself. */
const OWN_SUBJECT = /[《“「]|\d{4}年|公司|集团|会议|大会|[\p{Script=Han}]{2}[区县市镇村](?![长委里])/u;

function pointsBack(question: string): boolean {
  const at = POINTS_BACK.flatMap((pattern) => pattern.exec(question)?.index ?? []);
  if (at.length > 0) return !OWN_SUBJECT.test(question.slice(0, Math.min(...at)));
  const begins = question.trim();
  return LEAVES_OUT.test(begins) && (begins.startsWith('比') || !OWN_SUBJECT.test(begins));
}

function memberMeant(question: string, answered: string): string | undefined {
  const members = listMembers(answered);
  const word = MEMBER.exec(question)?.[0];
  if (!word || members.length < 2) return undefined;
  if (/最后|末尾|后者|后面/u.test(word)) return members.at(-1);
  return members['一二三四五六七八九'.indexOf(word[1] ?? '')] ?? members[0];
}

/** The dates of the question before go in front when this one names none. */
function withDates(question: string, asked: string): string {
  const dates = readDates(question).length > 0 ? [] : readDates(asked).map(({ text }) => text);
  return dates.length > 0 ? `${dates.join('')}，${question}` : question;
}

/** The question before without what it asked: 2022年9月份考评排名第一的 of 2022年9月份考评排名第一的是哪里？ */
function matterOf(asked: string): string {
  let matter = asked;
  for (const { span } of readAsks(asked).toReversed()) {
    const after = matter.slice(span[1]);
    matter = matter.slice(0, span[0]) + after.slice(unitAt(after).length);
  }
  return matter.replace(/[？?。！!]+$/u, '').replace(/(?:分别|一共|总共|大约|都)?[是有在叫为的了]*$/u, '');
}
