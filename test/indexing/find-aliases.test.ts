import { describe, expect, it } from 'vitest';
import { findAliases, namesIn } from '../../src/indexing/find-aliases.ts';
import { ownPlaces } from '../../src/indexing/own-places.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Alias } from '../../src/types/alias.ts';

function aliases(texts: readonly string[], papers: readonly string[] = []): Alias[] {
  const places = ownPlaces(papers);
  return findAliases(
    places,
    texts.map((text) => namesIn(text, places, jiebaTokenizer.cut)),
  );
}
const pairs = (text: string): string[] => aliases([text]).map(({ short, full }) => `${short}=${full}`);

describe('findAliases', () => {
  it.each([
    ['昨天，清江工业大学（清工大）迎来新生。', '清工大=清江工业大学'],
    ['省青少年发展基金会(以下简称“省青基会”)捐来图书。', '省青基会=省青少年发展基金会'],
    ['说的是城市更新促进会议，简称“城促会”，每季一次。', '城促会=城市更新促进会议'],
    ['城发集团（全称城市发展投资集团）中标。', '城发集团=城市发展投资集团'],
    ['《清江市河道保护管理条例》（下称《河道条例》）施行。', '河道条例=河道保护管理条例'],
    ['记者在湖南宏诚轨道装备有限公司（宏诚）看到。', '宏诚=宏诚轨道装备有限公司'],
  ])('finds the name and its short form: %s', (text, expected) => {
    expect(pairs(text)).toEqual([expected]);
  });

  it('begins the name where a word begins', () => {
    expect(pairs('他在香港铁路有限公司（港铁）上班。')).toEqual(['港铁=香港铁路有限公司']);
  });

  it.each([
    '市长王一舟（男）出席。',
    '清江工业大学（东校区）',
    '本次比赛的第一名（冠军）',
    '供水管理办法（以下简称《办法》）',
    '居民小区（图）',
    '股价上涨（跌）',
  ])('takes no remark in brackets for a name: %s', (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it('leaves out a short form that stands for many names', () => {
    const names = ['清江工业大学', '清河师范大学', '清水医科大学'].map((name) => `${name}（清大）`);
    expect(pairs(names.slice(0, 2).join('。'))).toHaveLength(2);
    expect(pairs(names.join('。'))).toEqual([]);
  });

  it('knows what a paper means by 我市 and 我省', () => {
    const text = '清江市昨天。清江市今天。在湖南省，据湖南省气象台，湖南省。四川省。';
    const texts = [text, '清江市。', '清江市。'];
    expect(aliases(texts, ['清江日报', '清江日报'])).toEqual([
      { short: '我市', full: '清江市' },
      { short: '我省', full: '湖南省' },
    ]);
    expect(aliases(texts, ['青年报'])).toEqual([]);
    expect(aliases(texts)).toEqual([]);
  });
});
