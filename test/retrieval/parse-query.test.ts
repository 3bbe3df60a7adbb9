import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { ParsedQuery } from '../../src/types/query.ts';

const parse = (question: string): ParsedQuery => parseQuery(question, { tokenizer: jiebaTokenizer });

describe('parseQuery', () => {
  it('keeps the content and drops the words that ask', () => {
    const { words, terms } = parse('请问图书馆为什么要延长开放呢？');
    expect(words).toEqual(expect.arrayContaining(['图书馆', '延长', '开放']));
    expect(words).not.toEqual(expect.arrayContaining(['为什么']));
    expect(terms.map(({ term }) => term)).not.toContain('什么');
  });

  it('lets no bigram span a word that was dropped', () => {
    const grams = parse('图书馆的座位').terms.map(({ term }) => term);
    expect(grams).toContain('座位');
    expect(grams).not.toContain('馆的');
    expect(grams).not.toContain('馆座');
  });

  it('counts a word of two characters as a word and as a pair, and its characters little', () => {
    const weights = new Map(parse('停水时间').terms.map(({ term, weight }) => [term, weight]));
    expect(weights.get('停水')).toBeCloseTo(1.6);
    expect(weights.get('水时')).toBeCloseTo(0.6);
    expect(weights.get('水')).toBeCloseTo(0.3);
  });

  it('does not take a part of a word for a word that asks', () => {
    expect(parse('几内亚在哪里').words).toContain('几内亚');
  });

  it('asks with all it has when there is nothing but words that ask', () => {
    expect(parse('为什么呢').terms.length).toBeGreaterThan(0);
  });

  it('finds what stands in quotation and title marks of every kind, folded', () => {
    expect(parse('《延長開放》和“自习座位”、「绕标」、"直道"是什么').phrases).toEqual([
      '延长开放',
      '自习座位',
      '绕标',
      '直道',
    ]);
  });

  it('reads dates, and looks them up in every form they may have been printed in', () => {
    const query = parse('2024年5月6日01版登了什么？');
    expect(query.dates).toMatchObject([{ year: 2024, month: 5, day: 6 }]);
    expect(query.terms.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['2024年5月6日', '5月6日', '2024年5月']),
    );
  });

  it('is the same for both scripts and widths', () => {
    const { question: _, ...simplified } = parse('图书馆ABC几点关门?');
    const { question: __, ...traditional } = parse('圖書館ＡＢＣ幾點關門？');
    expect(traditional).toEqual(simplified);
  });

  it('takes the filters along', () => {
    const filters = { from: '2024-05-01', section: '民生' };
    expect(parseQuery('停水', { tokenizer: jiebaTokenizer, filters }).filters).toEqual(filters);
  });

  it('makes something of any text, no term twice', () => {
    const text = fc.string({ unit: fc.constantFrom(...'图书馆几点开？“《》”5月6日2024年 ，的\n😀a'), maxLength: 40 });
    fc.assert(
      fc.property(text, (question) => {
        const { terms, words, answerTypes, folded } = parse(question);
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        expect(new Set(words).size).toBe(words.length);
        expect(terms.every(({ weight }) => weight > 0)).toBe(true);
        expect(answerTypes.length).toBeGreaterThan(0);
        expect(folded).toHaveLength(question.length);
      }),
    );
  });
});
