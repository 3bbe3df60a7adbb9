import { isSameAmount, readAmounts, type Amount } from './amounts.ts';
import { clausesOf } from './claim-clauses.ts';
import type { ClaimContext } from './claim-context.ts';
import type { EvidenceLine } from './evidence-lines.ts';
import { pairOverlap } from './pair-overlap.ts';
import type { Objection } from './verify-objection.ts';

/** Words that say the opposite of each other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /增长|上升|提高|增加|上涨|回升|提升|新增|增幅|涨幅|扩大|[高多]于|涨|升|增|添/u,
    /下降|降低|减少|下跌|下滑|回落|跌幅|降幅|缩小|[低少]于|跌|降|减/u,
  ],
  [/超过|突破|高于|多于|以上|逾|超/u, /不足|低于|不到|少于|以下|以内/u],
  [/缩短|压缩|缩减/u, /延长|拉长/u],
  [/提前|早于/u, /推迟|延后|延期|晚于/u],
  [/加快|加速/u, /放缓|减缓|放慢/u],
  [/最高|最多|最大|最长|最早|最好/u, /最低|最少|最小|最短|最晚|最差/u],
  [/开工|动工|启动|开幕|开放|开通/u, /停工|停止|叫停|闭幕|关闭|停运/u],
  [/允许|可以|准许/u, /禁止|不得|严禁|不准|不能|不可/u],
  [/盈利|获利/u, /亏损/u],
  [/通过|同意|批准/u, /否决|驳回/u],
  [/支持|赞成|赞同/u, /反对|抵制/u],
  [/进口/u, /出口/u],
  [/(?<!不)免费|不收费/u, /(?<!不)收费|不免费/u],
  [/成功/u, /失败/u],
  [/首次|第一次|头一/u, /末次|最后一次/u],
  [/买入|收购|购买/u, /卖出|出售/u],
  [/上午/u, /下午|晚上/u],
  [/上升|上移|前进/u, /下降|下移|后退/u],
];

/** Words of the claim that turn round what the evidence says: it has the opposite where the claim has the word. */
export function checkDirections(context: ClaimContext): Objection[] {
  return context.clauses.flatMap((clause) => {
    const printed = context.linesAbout(clause, LEAST_SHARE).flatMap((line) => clausesOf(line.folded));
    const words = [
      ...figuresTurned(clause, printed),
      ...swappedIn(clause, context.lines),
      ...OPPOSITES.flatMap(
        ([one, other]) => turned(clause, printed, one, other) ?? turned(clause, printed, other, one) ?? [],
      ),
    ];
    return [...new Set(words)].map((word) => ({ type: 'direction', text: word }));
  });
}

const LEAST_SHARE = 0.6;

/** Words right before an amount of the claim (增长8%, 不足40%) whose opposites stand right before the same amount in print. */
function figuresTurned(clause: string, printed: readonly string[]): string[] {
  const figures = printed.flatMap((other) =>
    readAmounts(other).map((amount) => ({ amount, before: beforeOf(other, amount) })),
  );
  return readAmounts(clause).flatMap((amount) => {
    const before = beforeOf(clause, amount);
    const same = figures.filter((figure) => isSameAmount(amount, figure.amount));
    return OPPOSITES.slice(0, OF_AMOUNTS).flatMap(([one, other]) => {
      const [own, opposite] = one.test(before) ? [one, other] : [other, one];
      const isTurned =
        own.test(before) &&
        same.some((figure) => opposite.test(figure.before)) &&
        !same.some((figure) => own.test(figure.before));
      return isTurned ? [own.exec(before)?.[0] ?? ''] : [];
    });
  });
}
/** The first pairs of the list tell of amounts. */
const OF_AMOUNTS = 2;

function beforeOf(clause: string, { span }: Amount): string {
  return clause.slice(Math.max(0, span[0] - 4), span[0]);
}

/** Words of the clause that stand nowhere in print, where their opposites stand between the same characters. */
function swappedIn(clause: string, lines: readonly EvidenceLine[]): string[] {
  const printed = lines.map(({ folded }) => folded).join('\n');
  return OPPOSITES.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([own, opposite]) => {
      const found = own && new RegExp(own, 'u').exec(clause);
      if (!found || !opposite) return [];
      const [before, after] = [
        clause.slice(Math.max(0, found.index - 2), found.index),
        clause.slice(found.index + found[0].length).slice(0, 2),
      ];
      if (before.length + after.length < 3 || printed.includes(before + found[0] + after)) return [];
      return new RegExp(`${escaped(before)}(?:${opposite.source})${escaped(after)}`, 'u').test(printed)
        ? [found[0]]
        : [];
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The claim's word when, of the clauses that have it or its opposite, the one nearest to the claim has the opposite only. */
function turned(clause: string, printed: readonly string[], own: RegExp, opposite: RegExp): string | undefined {
  const word = own.exec(clause)?.[0];
  if (word === undefined || opposite.test(clause)) return undefined;
  const speaking = printed.filter((other) => own.test(other) || opposite.test(other));
  const nearest = speaking.toSorted((a, b) => nearness(clause, b) - nearness(clause, a))[0];
  return nearest !== undefined && opposite.test(nearest) && !own.test(nearest) ? word : undefined;
}

function nearness(clause: string, other: string): number {
  const amounts = readAmounts(other);
  const hasSameFigure = readAmounts(clause).some((amount) => amounts.some((figure) => isSameAmount(amount, figure)));
  return pairOverlap(clause, other) + (hasSameFigure ? SAME_FIGURE : 0);
}
const SAME_FIGURE = 0.3;
