import { fold } from '../text/fold.ts';
import { jieba } from '../text/jieba.ts';
import { readAmounts } from './amounts.ts';
import type { ClaimContext } from './claim-context.ts';
import type { Objection } from './verify-objection.ts';

/**
 * Clauses of the claim of which the evidence has too little, and the whole claim when it has too little of that: their words must
 * stand in lines that speak of the same, or at least half their characters.
 */
export function checkWords(context: ClaimContext): Objection[] {
  const whole = contentWords(fold(context.claim));
  const all = context.lines.map(({ folded }) => folded).join('\n');
  const near = context
    .linesAbout(context.claim, LEAST_SHARE)
    .slice(0, MOST_LINES)
    .map(({ folded }) => folded)
    .join('\n');
  const held = (words: readonly ContentWord[]): number => {
    const weight = words.reduce((sum, { word }) => sum + word.length, 0);
    return words.reduce((sum, word) => sum + word.word.length * support(word, near, all), 0) / weight;
  };
  if (whole.length > 1 && held(whole) < LEAST_HELD) return [{ type: 'unsupported', text: context.claim }];
  return context.clauses.flatMap((clause) => {
    const words = contentWords(clause);
    const verbs = words.filter(({ isVerb }) => isVerb);
    const lacks = words.length > 1 && held(words) < LEAST_HELD_OF_CLAUSE;
    const isMeasured = /\d/u.test(clause) || readAmounts(clause).length > 0;
    const saysElse =
      !isMeasured &&
      held(words) < LEAST_HELD_BESIDE_VERB &&
      verbs.length > 0 &&
      verbs.every((verb) => support(verb, near, all) === 0);
    return lacks || saysElse ? [{ type: 'unsupported', text: clause }] : [];
  });
}

const LEAST_SHARE = 0.4;
const MOST_LINES = 6;
const LEAST_HELD = 0.55;
const LEAST_HELD_OF_CLAUSE = 0.3;
/** Of a clause without figures whose verbs are the writer's own. */
const LEAST_HELD_BESIDE_VERB = 0.75;

interface ContentWord {
  readonly word: string;
  readonly isVerb: boolean;
}

/** 1 in a line that speaks of the same, less elsewhere in the evidence or when only characters of it stand there. */
function support({ word }: ContentWord, near: string, all: string): number {
  if (near.includes(word)) return 1;
  const chars = [...word].filter((char) => near.includes(char)).length / word.length;
  return all.includes(word) ? 0.7 : chars >= 0.5 ? 0.4 : 0;
}

/** Nouns, verbs and adjectives of two characters or more; numbers are checked as such, and words that only connect say nothing. */
function contentWords(text: string): ContentWord[] {
  return jieba()
    .tag(text)
    .filter(({ word, tag }) => /^[nvailjzx]/u.test(tag) && /^\p{Script=Han}{2,}$/u.test(word) && !LIGHT.has(word))
    .map(({ word, tag }) => ({ word, isVerb: /^v$|^vd|^vi/u.test(tag) }));
}

/** Verbs that report or link, and nouns that only point: anybody may put them. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    '表示 介绍 指出 提出 认为 报道 显示 透露 称为 成为 属于 位于 具有 拥有 包括 进行 开展 举行 举办 召开 获得 得到 达到 实现 完成 使用 ' +
    '用于 需要 可以 能够 应该 必须 计划 将要 继续 已经 开始 有关 相关 方面 情况 问题 工作 活动 项目 内容 时间 地点 人员 单位 部门 其中 ' +
    '目前 现在 当时 此次 这次 本次 分别 主要 作为 针对 根据 按照 通过 涉及 建议 要求 提供 参加 参与 发布 宣布 担任 负责 来自 占比 总共 一共 ' +
    '表格 一列 署名 刊登 作者 记者 分为 截至 持续'
  ).split(' '),
);
