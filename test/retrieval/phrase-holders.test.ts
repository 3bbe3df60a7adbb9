import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { keepPhrases, phraseHolders } from '../../src/retrieval/phrase-holders.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { Hit, ScoredOrdinal } from '../../src/types/hit.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';

const article = (number: number, body: string) =>
  makeArticle({
    id: `made-2024-05-06-p01-a${String(number).padStart(2, '0')}`,
    paragraphs: [['body', body]],
  });

const { snapshot } = await madeSnapshot([
  article(1, '展出的还有《灯下渡口》一件小品。'),
  article(2, '渡口灯下，作者是哪位画家？画家获奖的作品画的是渡口。'),
  article(3, '画家的作品获奖。'),
]);
const ask = (question: string, found: readonly ScoredOrdinal[]) =>
  phraseHolders(snapshot, parseQuery(question, { tokenizer }), found);

describe('phraseHolders', () => {
  const question = '获奖画家的作品《灯下渡口》的作者是哪位画家';
  const found = [
    { ordinal: 1, score: 5 },
    { ordinal: 2, score: 4 },
  ];

  it('finds what a question quotes and nothing found holds', () => {
    expect(ask(question, found)).toEqual([0]);
  });

  it('finds it spaced, and in other quotation marks', () => {
    expect(ask('画家的作品“灯下 渡口”', found)).toEqual([0]);
  });

  it('adds nothing when what was found holds it, or nothing does, or nothing is quoted', () => {
    expect(ask(question, [...found, { ordinal: 0, score: 1 }])).toEqual([]);
    expect(ask('画家的作品《渡口灯火》', found)).toEqual([]);
    expect(ask('画家的作品', found)).toEqual([]);
  });
});

describe('keepPhrases', () => {
  const hits = ['一桥', '二桥', '三桥', '灯下渡口', '又见灯下渡口'].map((text, i) => hit(text, i + 1));

  it('gives a last place to the best hit that holds the phrase', () => {
    const kept = keepPhrases(hits.slice(0, 3), hits, ['灯下渡口']);
    expect(kept.map(({ passage, rank }) => [passage.text, rank])).toEqual([
      ['一桥', 1],
      ['二桥', 2],
      ['灯下渡口', 3],
    ]);
  });

  it('leaves the hits as they are when one of them holds it, or none of all does', () => {
    expect(keepPhrases(hits, hits, ['灯下渡口'])).toEqual(hits);
    expect(keepPhrases(hits.slice(0, 3), hits, ['四桥'])).toEqual(hits.slice(0, 3));
  });
});

function hit(text: string, rank: number): Hit {
  const passage = { id: text, articleId: 'a', ordinal: rank, span: [0, 0] as const, text, subhead: '' };
  return { rank, passage, article: article(1, text), scores: {} };
}
