import { readNumbers, type NumberMention } from './numbers.ts';

/** A number as a text writes it, and other ways to write the same. */
export interface SpelledNumber {
  readonly text: string;
  /** None equal to `text`; without units, but for percentages. */
  readonly others: readonly string[];
}

/** Below this, a plain number stands in every text, however it is written. */
const LEAST_TELLING = 10;
const DATE_UNITS: ReadonlySet<string> = new Set(['年', '月', '日', '号', '点', '时']);

/**
 * The telling numbers of a text with the other ways newspapers write them: 2.5万 and 25000, 35 and 三十五, 第3届 and 第三届, 50%,
 * 百分之五十, 五成 and 一半. Dates are left to those who read dates.
 * @param folded folded text
 */
export function numberSpellings(folded: string): SpelledNumber[] {
  return readNumbers(folded)
    .filter(({ unit }) => !DATE_UNITS.has(unit))
    .map((mention) => {
      const [text, spellings] = spellingsOf(mention);
      return { text, others: spellings.filter((other) => other !== text) };
    })
    .filter(({ others }) => others.length > 0);
}

function spellingsOf({ text, value, unit, isOrdinal }: NumberMention): [text: string, spellings: string[]] {
  if (isOrdinal) return [text, [`第${value}${unit}`, ...inHan(value).map((han) => `第${han}${unit}`)]];
  if (unit === '%') return [text, percentages(value)];
  if (unit === '成') return [text, percentages(value * 10)];
  const number = unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  if (value < LEAST_TELLING || /[余多来几]/u.test(number)) return [number, []];
  return [number, [String(value), ...inTenThousands(value), ...inHan(value)]];
}

function percentages(value: number): string[] {
  const tenths = value % 10 === 0 && value >= 10 && value <= 90 ? `${DIGITS[value / 10]}成` : undefined;
  return [
    `${value}%`,
    ...inHan(value).map((han) => `百分之${han}`),
    ...(tenths ? [tenths] : []),
    ...(value === 50 ? ['一半', '半数'] : []),
  ];
}

/** 25000 as 2.5万, when that is shorter. */
function inTenThousands(value: number): string[] {
  const scale = value >= 1e8 ? 1e8 : 1e4;
  const count = Number((value / scale).toPrecision(12));
  return value >= 1e4 && String(count).length < 6 ? [`${count}${scale === 1e8 ? '亿' : '万'}`] : [];
}

const DIGITS = '零一二三四五六七八九';
const PLACES: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
];

/** A whole number as it is read aloud, up to 9,999 and of whole 万 beyond; others are seldom written out. */
function inHan(value: number): string[] {
  if (value >= 1e4 && value < 1e8) return inHan(value / 1e4).map((han) => `${han}万`);
  if (!Number.isInteger(value) || value < 1 || value > 9999) return [];
  let han = '';
  let rest = value;
  for (const [place, name] of PLACES) {
    const digit = Math.floor(rest / place);
    rest %= place;
    if (digit > 0) han += DIGITS[digit] + name;
    else if (han && !han.endsWith('零') && rest > 0) han += '零';
  }
  return [han.replace(/^一十/u, '十')];
}
