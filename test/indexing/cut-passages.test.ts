import { describe, expect, it } from 'vitest';
import type { PassageTerms } from '../../src/indexing/bm25f.ts';
import { passageCutter } from '../../src/indexing/cut-passages.ts';
import { passageTexts } from '../../src/indexing/passage-texts.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Article } from '../../src/types/article.ts';
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

function passageTerms(of: Article): PassageTerms[] {
  const store = makeStore([of]);
  return [...passageTexts(store.passages, store)].map(passageCutter(jiebaTokenizer));
}

describe('passageCutter', () => {
  it('gives each field the terms of its own words', () => {
    const [row] = passageTerms(article);
    expect(row?.headline).toContain('图书馆');
    expect(row?.kicker).toContain('读者');
    expect(row?.section).toContain('民生');
    expect(row?.bylines).toContain('姚一舟');
    expect(row?.body).toContain('闭馆');
    expect(row?.headline).not.toContain('闭馆');
  });

  it('makes issue and page findable by date and number', () => {
    const [row] = passageTerms(article);
    expect(row?.issue).toEqual(expect.arrayContaining(['2024-05-06', '2024年5月6日', '5月6日', '2024年5月', '01版']));
  });

  it("resolves the text's dates against the issue's", () => {
    const [row] = passageTerms(article);
    expect(row?.body).toEqual(expect.arrayContaining(['2024年5月5日', '2024年6月1日']));
  });

  it('gives an undated issue no dates, and its text only what it says itself', () => {
    const undated = { ...article, issueId: 'made-undated' };
    const [row] = passageTerms(undated);
    expect(row?.issue.filter((term) => /年|月/.test(term))).toEqual([]);
    expect(row?.body.filter((term) => /月\d+日/.test(term))).toEqual(['6月1日']);
  });
});
