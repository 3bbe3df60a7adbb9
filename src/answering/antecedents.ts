import { personsAfterTitle, startsWithName } from './read-names.ts';

/** The person a turn speaks of: the last one named with a title, or the one that it begins with. */
export function personIn(text: string): string | undefined {
  return startsWithName(text) ?? personsAfterTitle(text).at(-1);
}

/** The thing an answer names: what stands after 是 or 为 in its first clause that has one. */
export function thingIn(answered: string): string | undefined {
  return /(?:是|为|叫)([^，。；！？,;]{2,30})/u.exec(answered)?.[1]?.trim();
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
