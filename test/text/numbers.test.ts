import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanValue, isSameAmount, readNumbers } from '../../src/text/numbers.ts';

const read = (text: string): string[] =>
  readNumbers(text).map(({ text: words, value, unit }) => `${words}=${value}${unit}`);

describe('readNumbers', () => {
  it.each([
    ['网店5000余家', ['5000余家=5000家']],
    ['投资1.5亿元', ['1.5亿元=150000000元']],
    ['客流30余万人次', ['30余万人次=300000人次']],
    ['４．３万余个商户', ['４．３万余个=43000个']],
    ['学位20,223个', ['20,223个=20223个']],
    ['增长百分之五点五', ['百分之五点五=5.5%']],
    ['高出4.4个百分点', ['4.4个百分点=4.4个百分点']],
    ['三千五百户', ['三千五百户=3500户']],
    ['两公里长', ['两公里=2公里']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('sees no number in words that merely hold a numeral', () => {
    expect(read('统一安排，十分满意，一起努力')).toEqual([]);
  });

  it('tells an ordinal from an amount', () => {
    expect(readNumbers('第三届庙会').map(({ isOrdinal, unit }) => [isOrdinal, unit])).toEqual([[true, '届']]);
    expect(isSameAmount(only('第三批'), only('三家'))).toBe(false);
  });

  it('gives spans that cut the very words out of the text', () => {
    const text = '今年新增规模企业１８０家，产值2.4亿元。';
    for (const { span, text: words } of readNumbers(text)) expect(text.slice(...span)).toBe(words);
  });

  it('compares amounts across ways of writing, not across units', () => {
    expect(isSameAmount(only('5000万元'), only('0.5亿元'))).toBe(true);
    expect(isSameAmount(only('十二亿元'), only('12亿元'))).toBe(true);
    expect(isSameAmount(only('9家'), only('9个'))).toBe(true);
    expect(isSameAmount(only('30亩'), only('30元'))).toBe(false);
  });
});

describe('hanValue', () => {
  it('reads back every whole number up to 9,999 written in Chinese', () => {
    assert(
      property(integer({ min: 1, max: 9_999 }), (n) => {
        expect(hanValue(inHan(n))).toBe(n);
      }),
    );
  });
});

function only(text: string) {
  const [number] = readNumbers(text);
  if (!number) throw new Error(`no number in ${text}`);
  return number;
}

/** The plain way to write a number, as a check on reading it. */
function inHan(n: number): string {
  const digits = '零一二三四五六七八九';
  let out = '';
  let isGap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / power) % 10;
    if (digit === 0) {
      isGap = out !== '';
      continue;
    }
    out += (isGap ? '零' : '') + digits[digit] + name;
    isGap = false;
  }
  return out;
}
