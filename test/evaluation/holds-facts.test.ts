import { describe, expect, it } from 'vitest';
import { holdsFacts } from '../../src/evaluation/holds-facts.ts';

describe('holdsFacts', () => {
  it.each([
    ['共有163名楼道长。', [['163名', '一百六十三名']]],
    ['共有１６３ 名楼道长。', [['163名']]],
    ['投资12,000元。', [['12000元']]],
    ['于2024-03-05开幕。', [['2024年3月5日']]],
    ['于03月05日开幕。', [['3月5日']]],
    ['甲三家，乙四家。', [['三家'], ['4家', '四家']]],
    ['随便什么。', []],
  ])('%s holds them', (answer, facts) => expect(holdsFacts(answer, facts)).toBe(true));

  it.each([
    ['共有1163名。', [['163']]],
    ['共有163.5亩。', [['163']]],
    ['共有1630名。', [['163']]],
    ['甲三家。', [['三家'], ['四家']]],
  ])('%s does not', (answer, facts) => expect(holdsFacts(answer, facts)).toBe(false));

  it('finds a number that stands alone behind one that does not', () => {
    expect(holdsFacts('1163户中的163户。', [['163']])).toBe(true);
  });
});
