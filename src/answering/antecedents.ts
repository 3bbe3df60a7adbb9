import { likelyPersons, personsAfterTitle, startsWithName } from './read-names.ts';

/** An answer's own words: quotation marks, citation marks and the source that each sentence names left out. */
export function plainAnswer(answer: string): string {
  return answer
    .replace(/——《[^〔]*(?=〔|$)/gu, '')
    .replace(/〔\d+〕/gu, '')
    .replace(/据(?:日期不详的报道|《[^》]{1,20}》[^，“]{0,24})，/gu, '')
    .replace(/（[^）]{0,16}即[^）]{0,16}）/gu, '')
    .replace(/[“”]/gu, '');
}

/** The person a turn speaks of: the one that it begins with, or the last one named with a title, or the first name. */
export function personIn(text: string): string | undefined {
  return startsWithName(text) ?? personsAfterTitle(text).at(-1) ?? likelyPersons(text)[0];
}

/** The thing an answer names: what stands after 是 or 为 in its first clause that has one. */
export function thingIn(answered: string): string | undefined {
  return /(?:是|为|叫)([^，。；！？,;:：]{2,30})/u.exec(answered)?.[1]?.trim();
}

/** What a text names of a kind: 茅太新村 of the kind 村, the longest name without a word that parts it from the rest. */
export function namedOfKind(kind: string, text: string): string | undefined {
  const names = text.match(new RegExp(`[\\p{Script=Han}A-Za-z〇]{1,16}?${kind}(?![\\p{Script=Han}]?长)`, 'gu')) ?? [];
  return names
    .map((name) => name.replace(/^.*(?:[是为由在到叫了和与的对里个该这那]|哪|入选|获评)(?=.{2})/u, ''))
    .findLast((name) => name.length > kind.length);
}

/** The meeting an answer names, as the clause that names it. */
export function meetingIn(answered: string): string | undefined {
  return answered
    .split(/[，。；,;]/u)
    .find((clause) => /会议?$|大会|座谈会|会议/u.test(clause) && clause.length > 4)
    ?.trim();
}

/** The members of the longest enumeration with 、 in an answer. */
export function listMembers(answered: string): string[] {
  const lists = answered.split(/[，。；：:,;]/u).map((clause) => clause.split('、').map((member) => member.trim()));
  const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest
    .map((member) => member.replace(/^(?:分别)?(?:是|为|有|包括)/u, '').replace(/等$/u, ''))
    .filter(Boolean);
}
