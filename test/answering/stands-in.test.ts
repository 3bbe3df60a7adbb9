import { describe, expect, it } from 'vitest';
import { standsIn } from '../../src/answering/stands-in.ts';

describe('standsIn', () => {
  it.each([
    ['副县长致辞', '县长', false],
    ['副县长陪同县长看望', '县长', true],
    ['进出口增长', '出口', false],
    ['促进出口增长', '出口', true],
    ['共查出不合格产品三件', '合格', false],
    ['合格产品', '合格', true],
    ['没有这个词', '合格', false],
    ['在湖南省长沙市举行', '省长', false],
    ['省长到长沙调研', '省长', true],
  ])('%s, %s: %s', (text, word, stands) => {
    expect(standsIn(text, word)).toBe(stands);
  });
});
