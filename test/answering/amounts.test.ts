import { describe, expect, it } from 'vitest';
import { isSameAmount, readAmounts } from '../../src/answering/amounts.ts';

const same = (a: string, b: string): boolean => {
  const [one, other] = [readAmounts(a), readAmounts(b)];
  expect([one.length, other.length]).toEqual([1, 1]);
  return one.every((amount) => other.every((of) => isSameAmount(amount, of) && isSameAmount(of, amount)));
};

describe('amounts', () => {
  it.each([
    ['投资1.5亿元', '投资一亿五千万元'],
    ['43000家', '4.3万家'],
    ['占五成', '占50%'],
    ['占一半', '占百分之五十'],
    ['打八折', '按80%收'],
    ['占三分之一', '占三分之一'],
    ['增长两倍', '增长200%'],
    ['翻了一番', '是原来的2倍'],
    ['半小时', '30分钟'],
    ['用了半年', '用了6个月'],
    ['一个半小时', '90分钟'],
    ['两年半', '30个月'],
    ['长1200米', '长1.2公里'],
    ['15亩', '1公顷'],
    ['3吨', '3000公斤'],
    ['晚上九点半', '21时30分'],
    ['14:30', '下午2点半'],
    ['１６３名', '163人'],
    ['7名', '7个'],
    ['22项', '22件'],
    ['位列首位', '排第一'],
    ['30余万人', '300000人'],
  ])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['1.5亿元', '1.5亿美元'],
    ['1.5亿元', '1.5万元'],
    ['500户', '500人'],
    ['5000家', '5000人'],
    ['4.4个百分点', '4.4%'],
    ['3个月', '3天'],
    ['2001公里', '2000公里'],
    ['上午9点半', '晚上10点半'],
    ['第三名', '三名'],
    ['三成', '四成'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));

  it('keeps the words and their place', () => {
    const text = '投资约１.２亿元，占一半。';
    expect(readAmounts(text).map(({ span, text: words }) => [text.slice(...span), words])).toEqual([
      ['１.２亿元', '１.２亿元'],
      ['一半', '一半'],
    ]);
  });
});
