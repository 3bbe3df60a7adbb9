import { array, assert, constantFrom, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWithdrawal, parseWithdrawals } from '../../src/indexing/withdrawal-list.ts';

describe('the list of what is withdrawn', () => {
  it('names an article or a page file a line, with a day, a mark and a reason or without', () => {
    const text = `\uFEFF# 撤稿名单

shili-ribao-2024-05-06-p01-a02 2024-06-01 text:0123456789abcdef 一名当事人的要求
shili-ribao/2024-05-06-02.txt\r
  "pages of may/2.jsonl#7"   整版重排
a-p01-a01 2024年撤回
#b-p01-a01
`;
    expect(parseWithdrawals(text)).toEqual([
      {
        target: 'shili-ribao-2024-05-06-p01-a02',
        date: '2024-06-01',
        mark: '0123456789abcdef',
        reason: '一名当事人的要求',
      },
      { target: 'shili-ribao/2024-05-06-02.txt', date: null, mark: null, reason: '' },
      { target: 'pages of may/2.jsonl#7', date: null, mark: null, reason: '整版重排' },
      { target: 'a-p01-a01', date: null, mark: null, reason: '2024年撤回' },
    ]);
  });

  it('takes a line that is none for a name that nothing has', () => {
    expect(parseWithdrawals('"half a name')).toMatchObject([{ target: '"half a name' }]);
  });

  it('reads what it writes', () => {
    const hex = array(constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 });
    const line = record({
      target: string({ unit: 'grapheme', minLength: 1 }).filter(
        (name) => /^[^\s"#][^"]*$/.test(name) && !/[\r\n\uFEFF]|\s$/.test(name),
      ),
      date: constantFrom(null, '2024-06-01'),
      mark: option(hex.map((digits) => digits.join(''))),
      reason: string({ unit: 'grapheme' })
        .map((reason) => reason.trim().replaceAll(/\s+/g, ' '))
        .filter((reason) => !/^(?:\d{4}-|text:)/.test(reason)),
    });
    assert(
      property(line, (one) => {
        expect(parseWithdrawals(formatWithdrawal(one))).toEqual([one]);
      }),
    );
  });
});
