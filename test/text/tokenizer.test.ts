import { describe, expect, it } from 'vitest';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { tokenizerContract } from '../contract/tokenizer-contract.ts';

tokenizerContract('jiebaTokenizer', jiebaTokenizer);

describe('jiebaTokenizer', () => {
  it('gives long words and their parts', () => {
    expect(jiebaTokenizer.words('图书馆')).toEqual(expect.arrayContaining(['图书', '图书馆']));
  });

  it('recognises names the dictionary does not hold', () => {
    expect(jiebaTokenizer.words('记者姚一舟报道')).toContain('姚一舟');
  });

  it('gives characters and pairs, and spans punctuation and line ends with neither', () => {
    expect(jiebaTokenizer.terms('停水，来\n水')).toEqual(['停', '停水', '水', '来', '水']);
  });

  it('finds a name whose characters are set apart', () => {
    for (const text of ['河　西图书馆', '河 西 图 书 馆']) {
      expect(jiebaTokenizer.terms(text)).toEqual(expect.arrayContaining(['河西', '西图', '图书', '书馆']));
    }
    expect(jiebaTokenizer.words('河 西 图 书 馆')).toContain('图书馆');
  });

  it.each([
    ['株洲市长是谁', ['株洲', '市长', '是', '谁']],
    ['芦淞区长', ['芦淞', '区长']],
    ['大城市长高了', ['大城市', '长', '高', '了']],
    ['全市长跑比赛', ['全市', '长跑', '比赛']],
  ])('takes the head of a place for one: %s', (text, words) => {
    expect(jiebaTokenizer.cut(text)).toEqual(words);
    expect(jiebaTokenizer.words(text).some((word) => /^[市区]长$/u.test(word))).toBe(
      words.some((word) => /^[市区]长$/u.test(word)),
    );
  });

  it('reads a number with and without groups of digits as one', () => {
    expect(jiebaTokenizer.words('5,000家')).toEqual(jiebaTokenizer.words('5000家'));
    expect(jiebaTokenizer.words('3,4')).not.toEqual(jiebaTokenizer.words('34'));
  });

  it('keeps names apart that a blank parts', () => {
    expect(jiebaTokenizer.words('姚一舟 李　军')).toEqual(['姚一舟', '李军']);
  });

  it('gives one term for a word of two characters and the pair, once each time it stands there', () => {
    expect(jiebaTokenizer.terms('进出口').filter((term) => term === '出口')).toHaveLength(1);
  });

  it('leaves function characters out, but not the words they stand in', () => {
    const terms = jiebaTokenizer.terms('成都的就业');
    expect(terms).toEqual(expect.arrayContaining(['成都', '就业', '成', '业']));
    for (const gram of ['的', '都的', '的就', '就']) expect(terms).not.toContain(gram);
  });
});
