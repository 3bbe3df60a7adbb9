import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Hit } from '../../src/types/hit.ts';
import type { Reranker } from '../../src/types/ports/reranker.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import { madeSnapshot } from '../support/made-archive.ts';

/** What every `Reranker` keeps to. */
export function rerankerContract(name: string, make: (snapshot: Snapshot) => Reranker): void {
  const query = parseQuery('老码头改造的总投资是多少？', { tokenizer: jiebaTokenizer });

  async function setUp(): Promise<{ reranker: Reranker; hits: Hit[] }> {
    const { snapshot } = await madeSnapshot();
    const hits = snapshot.store.passages.flatMap((passage, index) => {
      const article = snapshot.store.article(passage.articleId);
      const bm25Score = snapshot.lexical.score(query.terms, passage.ordinal);
      return article ? [{ rank: index + 1, passage, article, scores: { bm25Score, bm25Rank: 7 } }] : [];
    });
    return { reranker: make(snapshot), hits };
  }

  describe(`${name} keeps the Reranker contract`, () => {
    it('gives the same hits, ranked from 1 by falling score', async () => {
      const { reranker, hits } = await setUp();
      const ranked = reranker.rerank(query, hits);
      expect(idsOf(ranked).toSorted()).toEqual(idsOf(hits).toSorted());
      expect(ranked.map((hit) => hit.rank)).toEqual(hits.map((_, index) => index + 1));
      const scores = ranked.map((hit) => hit.scores.rerankScore ?? Number.NaN);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });

    it('tells what each score is made of, and keeps the scores from before', async () => {
      const { reranker, hits } = await setUp();
      for (const { scores } of reranker.rerank(query, hits)) {
        const sum = Object.values(scores.shares ?? {}).reduce((a, b) => a + b, 0);
        expect(scores.rerankScore).toBeCloseTo(sum, 9);
        expect(scores.bm25Rank).toBe(7);
      }
    });

    it('gives the same order whatever order the hits come in, and leaves its input alone', async () => {
      const { reranker, hits } = await setUp();
      const before = structuredClone(hits);
      expect(idsOf(reranker.rerank(query, hits.toReversed()))).toEqual(idsOf(reranker.rerank(query, hits)));
      expect(hits).toEqual(before);
    });

    it('has nothing to rank when there are no hits', async () => {
      const { reranker } = await setUp();
      expect(reranker.rerank(query, [])).toEqual([]);
    });

    it('has a fingerprint', async () => {
      const { reranker } = await setUp();
      expect(reranker.fingerprint).not.toBe('');
    });
  });
}

function idsOf(hits: readonly Hit[]): string[] {
  return hits.map((hit) => hit.passage.id);
}
