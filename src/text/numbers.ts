import type { Span } from '../types/span.ts';
import { fold } from './fold.ts';

/** A number as a text writes it, with the unit right after it. */
export interface NumberMention {
  /** As written, unit included: 1.5亿元, 30余万人次, 第三届. */
  readonly text: string;
  readonly span: Span;
  /** 万 and 亿 worked in: 1.5亿 is 150,000,000; a percentage is its number (百分之五 is 5 with the unit %). */
  readonly value: number;
  /** `%`, 元, 家, 个百分点 …; empty when none that is known follows. */
  readonly unit: string;
  /** Written with 第. */
  readonly isOrdinal: boolean;
}

/**
 * The numbers of a text in order: Arabic and Chinese numerals, any width, digit groups, 万 and 亿, 余 and 多, percentages.
 * A lone Chinese numeral counts only before a unit, so that 统一 holds no number. Dates are read as numbers too.
 */
export function readNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of fold(text).matchAll(NUMBER)) {
    const { ordinal, percent, digits, han = '', scale = '', unit = '' } = match.groups ?? {};
    const base = digits === undefined ? hanValue(han) : Number(digits.replaceAll(',', ''));
    if (base === undefined || Number.isNaN(base) || NO_NUMBER.has(match[0])) continue;
    if (digits === undefined && !ordinal && !percent && !unit && !/^(?=.{2})[一二两三四五六七八九十]/u.test(han))
      continue;
    const [start, length] = [match.index, match[0].trimEnd().length];
    found.push({
      text: text.slice(start, start + length),
      span: [start, start + length],
      value: round(base * scaleValue(scale)),
      unit: percent ? '%' : unit,
      isOrdinal: ordinal !== undefined,
    });
  }
  return found;
}

/** Whether two mentions give the same amount: equal value, and units that do not contradict each other. */
export function isSameAmount(a: NumberMention, b: NumberMention): boolean {
  if (a.isOrdinal !== b.isOrdinal && a.unit !== b.unit) return false;
  return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value)) && areCompatibleUnits(a.unit, b.unit);
}

/** Whether an amount in one unit may answer for one in the other: 家 and 个 both count things, 元 and 亩 do not mix. */
export function areCompatibleUnits(a: string, b: string): boolean {
  return !a || !b || a === b || (COUNTERS.has(a) && COUNTERS.has(b));
}

/** The longest known unit that the text begins with; empty when there is none. */
export function unitAt(text: string): string {
  return UNIT_AT.exec(text)?.[0] ?? '';
}

/** The value of a Chinese numeral such as 三千五百, 十二, 五点二 or 二零二四; undefined when it is none. */
export function hanValue(han: string): number | undefined {
  const [whole = '', decimals] = han.split('点');
  if (decimals !== undefined) return Number(`${hanValue(whole) ?? Number.NaN}.${hanValue(decimals)}`);
  if (!/^[零一二两三四五六七八九十百千万亿]+$/u.test(han)) return undefined;
  if (!/[十百千万亿]/u.test(han)) return Number([...han].map((c) => DIGIT_VALUES[c]).join(''));
  if (!/[零一二两三四五六七八九十]/u.test(han)) return undefined;
  let [total, section, digit] = [0, 0, 0];
  for (const char of han) {
    const value = DIGIT_VALUES[char];
    const power = POWERS[char];
    if (value !== undefined) digit = value;
    else if (power !== undefined && power < 10_000) {
      section += (digit || 1) * power;
      digit = 0;
    } else if (power !== undefined) {
      if (power === POWERS['亿']) total = (total + section + digit) * power;
      else total += (section + digit) * power;
      section = digit = 0;
    }
  }
  return total + section + digit;
}

/** Words that look like a numeral and a unit. */
const NO_NUMBER: ReadonlySet<string> = new Set(['一起', '十分', '一时', '一度', '一步', '一块', '一级']);

const DIGIT_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((char, value) => [char, value]).concat([['两', 2]]),
);
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** Units that count things or people one by one; any of them may stand for another. */
const COUNTERS: ReadonlySet<string> = new Set(
  '个 家 户 名 人 位 项 件 幅 副 本 册 部 篇 所 处 座 栋 幢 套 台 辆 架 艘 只 条 张 枚 支 种 类 款 组 对 通 宗 起 例 人次'.split(
    ' ',
  ),
);
const OTHER_UNITS =
  '% ‰ 个百分点 百分点 平方公里 平方千米 平方米 立方米 公顷 公里 千米 厘米 毫米 海里 米 亩 公斤 千克 吨 克 斤 千瓦时 兆瓦 千瓦 度 ' +
  '万元 亿元 美元 欧元 元 块 个月 个小时 小时 分钟 秒 星期 周 天 年 月 日 号 岁 点 时 届 批 期 轮 次 场 级 倍 成 版 名次 ' +
  '头 匹 株 棵 根 颗 粒 把 片 门 桌 步 队 班 村 层 间 床 瓶 箱 袋 份 句 字 页 集 首 分';
const UNITS = [...COUNTERS, ...OTHER_UNITS.split(' ')].toSorted((a, b) => b.length - a.length).join('|');
const UNIT_AT = new RegExp(`^(?:${UNITS})`, 'u');
const NUMBER = new RegExp(
  '(?<ordinal>第)?(?<percent>百分之)?' +
    '(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<han>[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?))' +
    ` ?[余多来几]?(?<scale>[十百千]?[万亿]|千|百)?[余多来几]? ?(?<unit>${UNITS})?`,
  'gu',
);

function scaleValue(scale: string): number {
  return [...scale].reduce((product, char) => product * (POWERS[char] ?? 1), 1);
}

/** Takes away what binary fractions add: 1.1 × 100,000,000 is 110,000,000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
