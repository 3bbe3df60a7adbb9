import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/indexing/split-passages.ts';
import { locate } from '../../src/text/locate.ts';
import type { ParagraphRole } from '../../src/types/article.ts';
import { makeArticle } from '../support/make-articles.ts';

const role = fc.constantFrom<ParagraphRole>(
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  'subhead',
  'body',
  'body',
  'body',
  'caption',
  'table-row',
);
const text = fc.string({ unit: fc.constantFrom(...'桥通车了今天。，；！“”（）a1\n😀'), maxLength: 900 });
const anyArticle = fc
  .array(fc.tuple(role, text, fc.constantFrom('01.txt', '01.txt', '02.txt')), { maxLength: 8 })
  .map((paragraphs) => makeArticle({ paragraphs }));

const sentence = (words: string): string => `${words.repeat(8)}。`; // 8 × words and a full stop
const texts = (paragraphs: readonly (readonly [ParagraphRole, string, string?])[]): string[] =>
  splitPassages([makeArticle({ paragraphs })]).map((passage) => passage.text);

describe('splitPassages', () => {
  it('gives pieces that are the article again, in order, none empty', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const passages = splitPassages([article]);
        expect(passages.map((passage) => passage.text).join('')).toBe(article.text);
        for (const passage of passages) {
          expect(passage.text).toBe(article.text.slice(...passage.span));
          expect(passage.text).not.toBe('');
        }
      }),
    );
  });

  it('never spans two page files, and stays within its limits', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const { span, text } of splitPassages([article])) {
          expect(locate(article, span).length).toBeLessThanOrEqual(1);
          expect(text.length).toBeLessThanOrEqual(700);
        }
      }),
    );
  });

  it('never cuts a character in two', () => {
    for (const shift of ['', '桥']) {
      const pieces = texts([['body', `${shift}${'😀'.repeat(400)}`]]);
      expect(pieces.every((passage) => !/^[\udc00-\udfff]/.test(passage))).toBe(true);
    }
  });

  it('numbers passages over all articles, and within each by its id', () => {
    const [one, other] = [
      makeArticle({ id: 'made-p01-a01', paragraphs: [['body', '桥通车了。']] }),
      makeArticle({
        id: 'made-p01-a02',
        paragraphs: [['body', sentence('今天停水').repeat(20)]],
      }),
    ];
    const passages = splitPassages([one, other]);
    expect(passages.map((passage) => passage.ordinal)).toEqual(passages.map((_, i) => i));
    expect(passages.slice(0, 3).map((p) => p.id)).toEqual(['made-p01-a01-s01', 'made-p01-a02-s01', 'made-p01-a02-s02']);
  });

  it('cuts long prose on sentence bounds near the target', () => {
    const passages = texts([['body', sentence('新桥昨日通车').repeat(40)]]);
    expect(passages.every((passage) => passage.endsWith('。'))).toBe(true);
    expect(passages.every((passage) => passage.length > 180 && passage.length < 400)).toBe(true);
  });

  it('breaks before a subhead, and takes it along as the heading of what follows', () => {
    const article = makeArticle({
      paragraphs: [
        ['headline', '新桥通车'],
        ['body', sentence('桥长三百多米').repeat(5)],
        ['subhead', '车怎么走'],
        ['body', sentence('公交改走新桥').repeat(5)],
        ['body', sentence('货车夜间通行').repeat(5)],
      ],
    });
    const passages = splitPassages([article]);
    const second = passages.find((passage) => passage.text.startsWith('车怎么走\n公交'));
    expect(second?.subhead).toBe('车怎么走');
    expect(passages.map((passage) => passage.subhead)).toEqual(['', '车怎么走', '车怎么走']);
  });

  it('leaves no heading alone at the end of a passage', () => {
    const passages = texts([
      ['body', sentence('桥长三百多米').repeat(6)],
      ['subhead', '小标题'],
      ['body', sentence('公交改走新桥').repeat(6)],
    ]);
    expect(passages.some((passage) => passage.trimEnd().endsWith('小标题'))).toBe(false);
  });

  it('keeps a table whole, with the line before it', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => ['table-row', `第${i}名 某某街道 得分九十一点五 奖励二十万元`] as const,
    );
    const passages = texts([['body', sentence('考评结果如下').repeat(4)], ['body', '单位：万元'], ...rows]);
    const table = passages.find((passage) => passage.includes('第0名'));
    expect(table).toContain('第11名');
  });

  it('cuts an endless sentence after a comma, and one without commas where it must', () => {
    const [first = ''] = texts([['body', '桥上风很大，'.repeat(200)]]);
    expect(first.endsWith('，')).toBe(true);
    expect(texts([['body', '桥'.repeat(2000)]]).every((passage) => passage.length <= 480)).toBe(true);
  });

  it('has no passage for an article without text, and none for no articles', () => {
    expect(splitPassages([makeArticle({ paragraphs: [] })])).toEqual([]);
    expect(splitPassages([])).toEqual([]);
  });
});
