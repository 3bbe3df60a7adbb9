import type { Span } from '../types/span.ts';
import { fold } from '../text/fold.ts';
import { hanValue, readNumbers } from '../text/numbers.ts';

/** An amount in the unit that all of its kind are measured in: 半小时 and 30分钟 are the same 1,800 seconds. */
export interface Amount {
  /** As written, unit included. */
  readonly text: string;
  readonly span: Span;
  readonly value: number;
  /** What is measured: 元, 秒, %, 人 …; empty when no unit is known. */
  readonly measure: string;
  /** The unit as written. */
  readonly unit: string;
  readonly isOrdinal: boolean;
}

/**
 * The amounts of a text in order: its numbers, and what is an amount without looking like one: 一半, 七成, 八折, 三分之二, 翻番, 半年,
 * 一个半小时, 晚上九点半.
 */
export function readAmounts(text: string): Amount[] {
  const folded = fold(text);
  const special = SPECIAL.flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const measured = read(match.groups ?? {});
      const span: Span = [match.index, match.index + match[0].length];
      return measured ? [{ ...measured, text: text.slice(...span), span, isOrdinal: measured.unit === '名次' }] : [];
    }),
  );
  const plain = readNumbers(text)
    .filter(({ span }) => !special.some((other) => other.span[0] < span[1] && span[0] < other.span[1]))
    .map(({ value, unit, ...mention }) => ({ ...mention, ...measured(value, unit) }));
  return [...special, ...plain].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** Whether two amounts are the same: of one measure and equal; those written in different units may differ by a thousandth. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  if (a.isOrdinal !== b.isOrdinal && !(a.unit === b.unit && COUNTED_IN_ORDER.has(a.unit))) return false;
  if (!isSameMeasure(a, b)) return false;
  if (a.measure === '时刻' && b.measure === '时刻') return (a.value - b.value) % HALF_DAY === 0;
  const tolerance = a.unit === b.unit || !a.unit || !b.unit ? 1e-9 : 1e-3;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(1, Math.abs(a.value));
}

/** Whether two amounts measure the same: 9个 and 6项 both count things, 元 and 亩 do not mix. */
export function isSameMeasure(a: Amount, b: Amount): boolean {
  if (!a.measure || !b.measure || a.measure === b.measure) return true;
  return (a.unit === '个' && COUNTED.has(b.measure)) || (b.unit === '个' && COUNTED.has(a.measure));
}

/** Read as ordinals without 第, too: 01版, 位列37位. */
const COUNTED_IN_ORDER: ReadonlySet<string> = new Set('版 位 届 期 批 号 条'.split(' '));

type Measured = Pick<Amount, 'value' | 'measure' | 'unit'>;

function measured(value: number, unit: string): Measured {
  const [measure = '', factor = 1] = MEASURES.get(unit) ?? [unit, 1];
  return { value: Number((value * factor).toPrecision(12)), measure, unit };
}

/** In minutes: a clock that does not say 上午 or 下午 may mean either. */
const HALF_DAY = 720;
/** What is counted may also be counted with 个. */
const COUNTED: ReadonlySet<string> = new Set('家 项 座 台 幅 人 户 支 组 对 次 届 期 批 场 门 片'.split(' '));
const MEASURES: ReadonlyMap<string, readonly [measure: string, factor: number]> = new Map(
  Object.entries({
    元: { 元: 1, 块: 1, 万元: 1e4, 亿元: 1e8 },
    米: { 米: 1, 公里: 1_000, 千米: 1_000, 厘米: 0.01, 毫米: 0.001 },
    平方米: { 平方米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 亩: 10_000 / 15 },
    克: { 克: 1, 斤: 500, 公斤: 1_000, 千克: 1_000, 吨: 1e6 },
    秒: { 秒: 1, 分钟: 60, 小时: 3_600, 个小时: 3_600, 天: 86_400, 周: 604_800, 星期: 604_800 },
    个月: { 个月: 1, 年: 12 },
    '%': { '%': 1, '‰': 0.1, 成: 10, 倍: 100 },
    百分点: { 百分点: 1, 个百分点: 1 },
    时刻: { 时: 60, 点: 60 },
    人: { 人: 1, 名: 1, 位: 1 },
    户: { 户: 1 },
    个: { 个: 1 },
    家: { 家: 1, 所: 1 },
    项: { 项: 1, 件: 1, 宗: 1, 起: 1, 例: 1, 种: 1, 类: 1, 款: 1, 条: 1 },
    座: { 座: 1, 处: 1, 栋: 1, 幢: 1, 间: 1 },
    台: { 台: 1, 辆: 1, 架: 1, 艘: 1, 只: 1, 套: 1, 部: 1 },
    幅: { 幅: 1, 张: 1, 篇: 1, 本: 1, 册: 1, 份: 1, 副: 1, 枚: 1 },
  }).flatMap(([measure, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, [measure, factor] as const] as const),
  ),
);

const HAN = '[零一二两三四五六七八九十百千]+';
const NUMBER = `(?:\\d+(?:\\.\\d+)?|${HAN})`;
const valueOf = (number = ''): number => (/^\d/.test(number) ? Number(number) : (hanValue(number) ?? Number.NaN));

const SPECIAL: readonly (readonly [RegExp, (groups: Readonly<Record<string, string>>) => Measured | undefined])[] = [
  [/(?:头一|首)[家个次回批届座条名期]/gu, () => ({ value: 1, measure: '', unit: '名次' })],
  [/首位|榜首|居首|头名|冠军/gu, () => ({ value: 1, measure: '', unit: '名次' })],
  [/(?<!第)一半|半数|对半/gu, () => ({ value: 50, measure: '%', unit: '一半' })],
  [
    /(?<tenths>[一二三四五六七八九])(?<more>[一二三四五六七八九])?折(?!叠|扣|射|腾|磨)/gu,
    ({ tenths, more }) => measured(valueOf(tenths) * 10 + (more ? valueOf(more) : 0), '%'),
  ],
  [
    /(?<whole>[二三四五六七八九十]|十?[一二三四五六七八九])分之(?<part>[一二三四五六七八九])/gu,
    ({ whole, part }) => ({ value: (100 * valueOf(part)) / valueOf(whole), measure: '%', unit: '分之' }),
  ],
  [/翻(?:了)?(?<times>[一二两三])?番/gu, ({ times = '一' }) => measured(2 ** valueOf(times), '倍')],
  [
    new RegExp(`(?:(?<count>${NUMBER})个?)?半个?(?<unit>小时|月|年|天)`, 'gu'),
    ({ count, unit = '' }) => measured((count ? valueOf(count) : 0) + 0.5, unit === '月' ? '个月' : unit),
  ],
  [
    new RegExp(`(?<count>${NUMBER})(?<unit>年|天|个月|小时)半(?!个?[月天年小])`, 'gu'),
    ({ count, unit = '' }) => measured(valueOf(count) + 0.5, unit),
  ],
  [
    new RegExp(
      `(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|当晚|晚|夜里)?(?<![\\d.])(?<hour>\\d{1,2}|${HAN})(?::(?<exact>\\d{2})(?!\\d)|[时点](?:(?<half>半)|(?<minute>\\d{1,2}|${HAN})分)|(?<=(?:晨|早上|上午|中午|下午|晚上|晚间|傍晚|当晚)(?:\\d{1,2}|${HAN}))[时点])`,
      'gu',
    ),
    ({ part, hour, exact, half, minute }) => {
      const minutes = half ? 30 : valueOf(exact ?? minute ?? '0');
      const late = part && /[下晚傍夜]/u.test(part) && valueOf(hour) < 12 ? HALF_DAY : 0;
      const value = valueOf(hour) * 60 + minutes + late;
      return Number.isNaN(value) ? undefined : { value, measure: '时刻', unit: part ? '时' : '' };
    },
  ],
];
