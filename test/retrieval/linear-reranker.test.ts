import { describe, expect, it } from 'vitest';
import { createLinearReranker } from '../../src/retrieval/linear-reranker.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Hit } from '../../src/types/hit.ts';
import { rerankerContract } from '../contract/reranker-contract.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const WEIGHTS = { words: 1, longestRun: 1, phrases: 1, headings: 1, bylines: 1, dates: 1 };

rerankerContract('the linear reranker', (snapshot) => createLinearReranker(snapshot, WEIGHTS));

/** All passages ranked for a question, without any leg's score. */
async function rank(question: string): Promise<readonly Hit[]> {
  const { snapshot } = await madeSnapshot();
  const hits = snapshot.store.passages.flatMap((passage, i) => {
    const article = snapshot.store.article(passage.articleId);
    return article ? [{ rank: i + 1, passage, article, scores: {} }] : [];
  });
  return createLinearReranker(snapshot, WEIGHTS).rerank(parseQuery(question, { tokenizer: jiebaTokenizer }), hits);
}

describe('the linear reranker', () => {
  it.each([
    ['words', '码头改造要花多少钱', 'made-2024-05-06-p01-a02'],
    ['phrases', '“绕标”是什么', 'made-2024-05-09-p02-a01'],
    ['headings', '延长开放', 'made-2024-05-06-p01-a01'],
    ['bylines', '姚一舟写了什么', 'made-2024-05-06-p01-a01'],
    ['dates', '2024年5月9日的停水', 'made-2024-05-09-p02-a02'],
    ['longestRun', '柳荫巷至石榴街停水', 'made-2024-05-09-p02-a02'],
  ])('counts %s', async (feature, question, articleId) => {
    const [best] = await rank(question);
    expect(best?.article.id).toBe(articleId);
    expect(best?.scores.shares?.[feature]).toBeGreaterThan(0);
  });

  it('ranks for a question of function words alone, which has no terms', async () => {
    const ranked = await rank('的');
    expect(ranked.length).toBeGreaterThan(0);
    for (const { scores } of ranked) expect(scores.rerankScore).toBeTypeOf('number');
    expect(ranked.some(({ scores }) => Number.isNaN(scores.rerankScore))).toBe(false);
  });

  it('gives nothing for what is not there', async () => {
    for (const { scores } of await rank('航天员授课')) {
      expect(scores.shares).toMatchObject({ words: 0, phrases: 0, headings: 0, bylines: 0, dates: 0 });
    }
  });
});
