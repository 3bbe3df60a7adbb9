import { describe, expect, it } from 'vitest';
import { correctQuestion } from '../../src/retrieval/correct-question.ts';
import { misprints } from '../../src/retrieval/misprints.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';

const { snapshot } = await madeSnapshot();
const { lexical, store } = snapshot;
const parts = { tokenizer, lexical, store };
const corrected = (question: string): string => correctQuestion(question, parts).question;

describe('correctQuestion', () => {
  it.each([
    ['姚一洲写了什么？', '姚一舟写了什么？'],
    ['姚易周写了什么？', '姚一舟写了什么？'],
    ['柳音巷停水多久？', '柳荫巷停水多久？'],
  ])('%s → %s', (question, expected) => {
    const { question: found, corrections } = correctQuestion(question, parts);
    expect(found).toBe(expected);
    expect(corrections).toEqual([expect.objectContaining({ kind: 'homophone', weight: 1 })]);
  });

  it.each([
    '姚一舟写了什么？',
    '图书馆几点关门？',
    '亭子在哪里？',
    '欧阳昼写了什么？',
    'abc 是什么？',
    '天气怎么样？',
    '',
  ])('leaves as it is: %s', (question) => expect(corrected(question)).toBe(question));

  it('takes no spelling that nothing else of the question stands with', () => {
    expect(corrected('宇航员登上柳音巷后乘火箭返回了空间站吗？')).toContain('柳音巷');
  });
});

const PRINTED = [
  '芦淞的市场开门了。',
  '芦淞的市场搬家了。',
  '芦淞修路。',
  '芦淞下雨。',
  '芦凇的市场里服装最多。',
  '未来三天有雨。',
];
const { snapshot: town } = await madeSnapshot(
  PRINTED.map((text, i) => makeArticle({ id: `made-2024-05-06-p01-a0${i + 1}`, paragraphs: [['body', text]] })),
);

const found = (question: string): string[] => {
  const { words } = parseQuery(question, { tokenizer });
  return misprints(question, words, { tokenizer, ...town }).map(({ from, to, kind }) => `${kind} ${from} ${to}`);
};

describe('misprints', () => {
  it('are rare pairs that look like a name of the question and stand where it would', () => {
    expect(found('芦淞市场服装')).toEqual(['ocr 芦淞 芦凇']);
    expect(found('芦淞的地震')).toEqual([]);
    expect(found('未来的市场')).toEqual([]);
  });
});
