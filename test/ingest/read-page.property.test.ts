import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/ingest/read-page.ts';
import { flaws, pageFile } from '../support/ingest-page.ts';

/** Pieces that pages are made of, so that random pages meet every rule. */
const PIECE = fc.constantFrom(
  '# ',
  '### ',
  '**',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '  \n',
  '\n\n\n\n',
  '　　',
  '本报讯(记者 赵一 通讯员/钱二三) ',
  '据新华社1月5日电 ',
  '本报记者 孙四',
  '周五六 摄',
  '通讯员供图',
  '图为河边新栽的柳树。',
  '◀上接01版',
  '(下转第二版)',
  '责任编辑:吴七',
  '综合',
  '通告',
  '2023年5月6日',
  '城东区住房建设局',
  '咨询电话:12345678',
  '〔编者按〕',
  '---\n',
  'paper: 江边日报\n',
  '小区门口的老槐树今年又开了花,',
  '居民们在树下摆起了茶桌。',
  '老人',
  '修渠 引水',
  '“',
  '”',
  '。',
  '，',
  '\ud83d',
  '\ud83d\ude00',
  '\u0000',
  '\ufeff',
);

describe('readPage on any text', () => {
  it('loses no character and claims none twice, on random Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(flaws(readPage(pageFile(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no character and claims none twice, on random pages with lone surrogates', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 60 }), (pieces) => {
        expect(flaws(readPage(pageFile(pieces.join(''))))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('gives the same page the same reading', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 40 }), (pieces) => {
        const page = pageFile(pieces.join(''));
        expect(readPage(page)).toEqual(readPage(page));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['100,000 headings', '## 春耕\n'.repeat(100_000)],
    ['one line of a million characters', '渠水流过田埂,'.repeat(143_000)],
    [
      'ten thousand lines that all break off',
      '水渠修到了村口的老槐树下面再往前就是那片种了几十年的稻\n\n'.repeat(10_000),
    ],
    ['a million marks', '*'.repeat(500_000) + '#'.repeat(500_000)],
    ['a million brackets', '(（【'.repeat(333_333)],
    ['many short reports', '## 小镇通车\n\n本报讯(记者 赵一) 1月5日,小镇通了车。\n\n'.repeat(5_000)],
  ])('copes with %s in time that does not explode', { timeout: 120_000 }, (_, text) => {
    expect(flaws(readPage(pageFile(text)))).toEqual([]);
  });
});
