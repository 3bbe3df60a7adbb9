import { readDates } from '../text/dates.ts';
import { unitAt } from '../text/numbers.ts';
import { readAsks } from './read-asks.ts';

/**
 * What a question is about, without what it asks: 2022年9月份考评排名第一的 of 2022年9月份考评排名第一的是哪里？ Of a question
 * that has several clauses, the first and the last.
 * @param next the question that goes on: dates and ranks that it names itself are left out of the matter, and so is
 * what was only counted
 */
export function matterOf(asked: string, next: string): string {
  const clauses = withoutAsks(asked, next)
    .split(/[，,；;。]/u)
    .map((clause) => withoutEnd(clause.trim()))
    .filter(Boolean);
  let matter = [clauses[0], ...clauses.slice(1).slice(-1)].filter(Boolean).join('，');
  if (readDates(next).length > 0) for (const { text } of readDates(matter)) matter = matter.replace(text, '');
  if (RANK.test(next)) matter = matter.replace(RANK, '');
  return withoutEnd(matter.replace(/^[，,的]+/u, ''));
}

/** 得了第一, 排名第一的, 第二名. */
const RANK =
  /(?:[得获]了?|排名?|位[列居]|名列)?(?:第[一二三四五六七八九十\d]+名?|最后一名|末名|倒数第.名?|冠军|亚军|季军)的?/u;

/**
 * The question without its asks. What is counted (风筝节有多少支队伍) is what a follow-up that only asks on (在哪里？) is about,
 * while one that says something itself (什么时候开幕？) is about what has it.
 */
function withoutAsks(asked: string, next: string): string {
  let matter = asked;
  for (const { span, type } of readAsks(asked).toReversed()) {
    const after = matter.slice(span[1]);
    // 多少家 goes as a whole; after 哪位 the 株 of 株洲 is no unit
    const unit = type === 'number' || type === 'rank' ? unitAt(after) : '';
    const [counted = '', ...more] = after.slice(unit.length).split(/(?=[，,；;？?。！!])/u);
    const before = matter.slice(0, span[0]).replace(/[在从]$/u, '');
    const owner = before.replace(/(?:一共|总共|共)有?$|有$/u, '');
    const isCounted = owner !== before && counted !== '';
    const kept =
      isCounted && asksOn(next) ? `${owner}的${counted}` : isCounted ? owner : before + counted.replace(/^开始/u, '');
    matter = kept + more.join('');
  }
  return matter.replace(/[？?。！!]+/gu, '');
}

/** Whether a question says nothing itself: 在哪里？为什么？还有吗？ */
function asksOn(question: string): boolean {
  let rest = question;
  for (const { span } of readAsks(question).toReversed()) rest = rest.slice(0, span[0]) + rest.slice(span[1]);
  return /^(?:还有)?[在是呢的]*[？?。]*$/u.test(rest);
}

/** 的是, 一共有, 都叫, 举办: what led to the ask. */
function withoutEnd(matter: string): string {
  return matter
    .replace(/(?:[里中]?排名?|位[列居]|名列|举[办行]|办)$/u, '')
    .replace(/(?:分别|一共|总共|大约|都)?[是有在叫为的了由被]*$/u, '');
}
