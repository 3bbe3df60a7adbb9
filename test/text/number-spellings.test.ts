import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSpellings } from '../../src/text/number-spellings.ts';
import { readNumbers } from '../../src/text/numbers.ts';

describe('numberSpellings', () => {
  it.each([
    ['种了25000亩', '25000', ['2.5万']],
    ['花了3200万元', '3200万', ['32000000', '三千二百万']],
    ['种了2.5万亩', '2.5万', ['25000']],
    ['来了三十五家', '三十五', ['35']],
    ['第3届风筝节', '第3届', ['第三届']],
    ['第十二届', '第十二届', ['第12届']],
    ['涨了50%', '50%', ['百分之五十', '五成', '一半', '半数']],
    ['占了八成', '八成', ['80%', '百分之八十']],
    ['投资1.2亿元', '1.2亿', ['120000000']],
    ['一共308人', '308', ['三百零八']],
  ])('%s', (text, written, others) => {
    expect(numberSpellings(text)).toEqual([{ text: written, others }]);
  });

  it.each(['2024年3月18日', '3个', '30余人', '没有数字'])('has nothing for %s', (text) => {
    expect(numberSpellings(text)).toEqual([]);
  });

  it('writes the same number in every spelling', () => {
    const value = fc.oneof(fc.integer({ min: 10, max: 9_999 }), fc.integer({ min: 10_000, max: 2_000_000_000 }));
    fc.assert(
      fc.property(value, (number) => {
        for (const { others } of numberSpellings(`共${number}家`)) {
          for (const other of others) expect(readNumbers(`共${other}家`)[0]?.value).toBe(number);
        }
      }),
    );
  });
});
