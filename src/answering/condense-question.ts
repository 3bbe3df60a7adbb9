import type { Turn } from '../types/query.ts';
import { readDates } from '../text/dates.ts';
import { listMembers, meetingIn, namedOfKind, personIn, plainAnswer, thingIn } from './antecedents.ts';
import { AMONG, AT_MEETING, CONNECTIVE, leansBack, MEMBER, PERSON_PRONOUN, THING_PRONOUN } from './leans-back.ts';
import { matterOf } from './matter-of.ts';
import { putInPlace } from './put-in-place.ts';
import { readAsks } from './read-asks.ts';

/** A thing named in so many characters needs no more words to be known. */
const TELLING = 8;
/** Questions that a follow-up may go back to. */
const QUESTIONS_KEPT = 6;
/** Characters of a turn that are read for what a follow-up means. */
const TURN_CHARS = 600;

/**
 * Makes a follow-up stand alone by rules: pronouns are replaced by the person, thing or list member spoke of, the matter
 * and dates of the question before are put before a question that has none of its own, and what is named alone (那石峰区呢？)
 * takes its place in the question before. Each question of the conversation is understood from those before it.
 * @returns the question unchanged when it stands alone already or there is no history
 */
export function condenseByRules(history: readonly Turn[], question: string): string {
  const questions = history.flatMap(({ role }, at) => (role === 'user' ? [at] : []));
  let talk: Talk = { asked: '', said: [] };
  for (const { role, content } of history.slice(questions.at(-QUESTIONS_KEPT) ?? questions[0])) {
    if (role === 'user') talk = { ...talk, asked: standAlone(content.trim().slice(0, TURN_CHARS), talk) };
    else talk = { ...talk, said: [plainAnswer(content.trim()).slice(0, TURN_CHARS), ...talk.said] };
  }
  return standAlone(question, talk);
}

/** What a follow-up can go back to. */
interface Talk {
  /** The question before, as it stands alone; empty when there is none. */
  readonly asked: string;
  /** The answers, the last one first. */
  readonly said: readonly string[];
}

function standAlone(question: string, talk: Talk): string {
  const { asked, said } = talk;
  if (!asked) return question;
  const corrected = question.trim().replace(CORRECTION, '');
  const other = onlyNamed(corrected, corrected !== question.trim());
  if (other) return putInPlace(asked, other) ?? `${matterOf(asked, other)}，${other}${asksOf(asked)}？`;
  if (!leansBack(corrected)) return corrected;
  const followUp = corrected.replace(CONNECTIVE, '');
  const answered = said[0] ?? '';
  const member = memberMeant(followUp, answered);
  if (member) return withDates(followUp.replace(MEMBER, member), asked);
  if (PERSON_PRONOUN.test(followUp)) {
    const person = [answered, asked, ...said.slice(1)].map(personIn).find((name) => name !== undefined);
    if (person) return withDates(followUp.replace(PERSON_PRONOUN, person), asked);
  }
  const kind = THING_PRONOUN.exec(followUp)?.groups?.['noun'];
  if (kind) {
    const named = thingMeant(kind, talk);
    if (named) return withDates(followUp.replace(THING_PRONOUN, named), asked);
    return joined(asked, followUp.replace(THING_PRONOUN, ''));
  }
  const thing = THING_PRONOUN.test(followUp) ? thingIn(answered) : undefined;
  const standing = thing ? followUp.replace(THING_PRONOUN, thing) : followUp.replace(AMONG, '');
  const meeting = AT_MEETING.test(followUp) ? meetingIn(answered) : undefined;
  if (meeting) return withDates(`${meeting}，${standing}`, asked);
  return thing && thing.length >= TELLING ? withDates(standing, asked) : joined(asked, standing);
}

/** The follow-up after the matter of the question before. */
function joined(asked: string, followUp: string): string {
  const matter = matterOf(asked, followUp);
  return matter ? `${matter}，${followUp}` : followUp;
}

/**
 * What 该公司 or 这个项目 means: what the question before names so, or its answer when it asked for one (哪个社区) or names none;
 * undefined when the question speaks of one without a name.
 */
function thingMeant(kind: string, { asked, said }: Talk): string | undefined {
  const isAskedFor = new RegExp(`(?:哪|什么|多少|几)[^，,]{0,3}${kind}`, 'u').test(asked);
  if (asked.includes(kind) && !isAskedFor) return namedOfKind(kind, asked);
  return said.map((text) => namedOfKind(kind, text)).find((name) => name !== undefined);
}

/** 不是，我问的是…; 我是说…. */
const CORRECTION =
  /^(?:不是|不对|错了|不)?[，,。！! ]*我(?:想|要|其实|刚才|是想)*(?:问|说|指|要问|想问)的?(?:是|的是)?[，,：: ]*|^我是[说问][，,：: ]*|^(?:不是|不对|错了)[，,。！! ]+(?:是|应该是)?/u;

/** What a follow-up names, when it does nothing else: 东盟 of 那东盟呢？ and of 我问的是东盟。 */
function onlyNamed(followUp: string, isCorrection: boolean): string | undefined {
  const named = /^(?:那么?|还有|至于|换成)?[，,]?(?<named>[^，,？?。]{1,16}?)(?:的)?(?<ending>呢)?[？?。！!]*$/u.exec(
    followUp,
  )?.groups;
  const other = named?.['named'];
  if (!other || !(named['ending'] || isCorrection)) return undefined;
  const asks = readAsks(other).some(({ span }) => span[1] > span[0]);
  return asks || PERSON_PRONOUN.test(other) || THING_PRONOUN.test(other) ? undefined : other;
}

/** The words with which a question asks: 谁; 多少 of 几支. */
function asksOf(asked: string): string {
  return readAsks(asked)
    .map(({ span, type }) => (type === 'number' ? '多少' : asked.slice(...span)))
    .join('、');
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
