import { describe, expect, it } from 'vitest';
import { passageTerms } from '../../src/indexing/passage-terms.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { makeArticle, makeStore } from '../support/make-articles.ts';

const article = makeArticle({
  id: 'made-2024-05-06-p01-a01',
  section: '民生',
  bylines: [{ role: '记者', names: ['姚一舟'] }],
  paragraphs: [
    ['kicker', '读者下班也能借书'],
    ['headline', '图书馆延长开放'],
    ['body', '昨日起闭馆时间推迟，6月1日再加自习座位。'],
  ],
});

describe('passageTerms', () => {
  it('gives each field the terms of its own words', () => {
    const [row] = [...passageTerms(makeStore([article]), jiebaTokenizer)];
    expect(row?.headline).toContain('图书馆');
    expect(row?.kicker).toContain('读者');
    expect(row?.section).toContain('民生');
    expect(row?.bylines).toContain('姚一舟');
    expect(row?.body).toContain('闭馆');
    expect(row?.headline).not.toContain('闭馆');
  });

  it('makes issue and page findable by date and number', () => {
    const [row] = [...passageTerms(makeStore([article]), jiebaTokenizer)];
    expect(row?.issue).toEqual(expect.arrayContaining(['2024-05-06', '2024年5月6日', '5月6日', '2024年5月', '01版']));
  });

  it("resolves the text's dates against the issue's", () => {
    const [row] = [...passageTerms(makeStore([article]), jiebaTokenizer)];
    expect(row?.body).toEqual(expect.arrayContaining(['2024年5月5日', '2024年6月1日']));
  });

  it('gives an undated issue no dates, and its text only what it says itself', () => {
    const undated = { ...article, issueId: 'made-undated' };
    const [row] = [...passageTerms(makeStore([undated]), jiebaTokenizer)];
    expect(row?.issue.filter((term) => /年|月/.test(term))).toEqual([]);
    expect(row?.body.filter((term) => /月\d+日/.test(term))).toEqual(['6月1日']);
  });
});
