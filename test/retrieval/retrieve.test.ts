import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createLinearReranker } from '../../src/retrieval/linear-reranker.ts';
import { loadRerankerWeights } from '../../src/retrieval/load-reranker-weights.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { retrieve, type RetrievalOptions, type Retrieved } from '../../src/retrieval/retrieve.ts';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { Filters } from '../../src/types/query.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot, embedder } = await madeSnapshot();
const parts = { snapshot, embedder, reranker: createLinearReranker(snapshot, loadRerankerWeights('built-in')) };

function search(question: string, options: RetrievalOptions = { k: 5 }, filters: Filters = {}): Promise<Retrieved> {
  const query = understandQuery(question, filters, { tokenizer, clock: systemClock, ...snapshot });
  return retrieve(parts, query, options);
}

describe('retrieve', () => {
  it.each([
    ['图书馆几点关门？', 'made-2024-05-06-p01-a01'],
    ['碼頭改造投資多少？', 'made-2024-05-06-p01-a02'],
    ['端午节划船比赛有几支队伍报名龙舟？', 'made-2024-05-09-p02-a01'],
    ['姚一洲报道了什么？', 'made-2024-05-06-p01-a01'],
  ])('finds what answers: %s', async (question, articleId) => {
    const { hits } = await search(question);
    expect(hits[0]?.article.id).toBe(articleId);
    expect(hits.map((hit) => hit.rank)).toEqual(hits.map((_, i) => i + 1));
  });

  it('gives every hit the scores of both legs and of the reranker', async () => {
    const { hits } = await search('停水多久');
    for (const { scores } of hits) {
      expect(scores).toMatchObject({
        bm25Score: expect.any(Number) as number,
        cosine: expect.any(Number) as number,
        rerankScore: expect.any(Number) as number,
      });
    }
  });

  it('says how many were found beyond k', async () => {
    const { hits, total } = await search('图书馆和码头和龙舟和停水', { k: 2 });
    expect(hits).toHaveLength(2);
    expect(total).toBe(5);
  });

  it('looks at as many passages as are wanted', async () => {
    expect((await search('图书馆和码头和龙舟和停水', { k: 4 })).hits).toHaveLength(4);
  });

  it('keeps to the filters', async () => {
    const { hits } = await search('停水', { k: 5 }, { from: '2024-05-01' });
    expect(hits[0]?.article.id).toBe('made-2024-05-09-p02-a02');
    expect(hits.some((hit) => hit.article.issueId === 'made-undated')).toBe(false);
    expect((await search('停水', { k: 5 }, { from: '2025-01-01' })).hits).toEqual([]);
  });

  it('puts the second print of the same notice last', async () => {
    const { hits } = await search('图书馆码头龙舟停水公告');
    const notices = hits.filter((hit) => hit.article.headline === '停水公告').map((hit) => hit.rank);
    expect(notices).toHaveLength(2);
    expect(notices[1]).toBe(hits.length);
  });

  it('puts the best of each of several questions among the first', async () => {
    const { hits } = await search('龙舟赛有几支队伍报名？夜间停水停几小时？', { k: 3 });
    expect(hits.map(({ article }) => article.headline)).toEqual(
      expect.arrayContaining(['滨江龙舟赛下月开桨', '停水公告']),
    );
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('lists what a page printed, in order, unscored', async () => {
    const { hits, total } = await search('2024年5月9日02版有哪些文章？', { k: 1 });
    expect(hits.map(({ article, scores }) => [article.headline, scores])).toEqual([['滨江龙舟赛下月开桨', {}]]);
    expect(total).toBe(2);
  });

  it('finds nothing where nothing is said of it', async () => {
    expect(await search('zzz')).toEqual({ hits: [], total: 0 });
  });

  it('finds the same each time', async () => {
    expect(await search('图书馆什么时候延长')).toEqual(await search('图书馆什么时候延长'));
  });

  it('stops when its caller has gone', async () => {
    const query = parseQuery('停水', { tokenizer });
    await expect(retrieve(parts, query, { k: 1 }, AbortSignal.abort())).rejects.toThrow(
      expect.objectContaining({ code: 'request_aborted' }) as Error,
    );
  });
});
