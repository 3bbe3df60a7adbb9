import { beforeAll, describe, expect, it } from 'vitest';
import { makeRefusal } from '../../src/answering/refusal.ts';
import { selectEvidence } from '../../src/answering/select-evidence.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';
import { createHitFinder } from './hit-finder.ts';

const LONG = makeArticle({
  paragraphs: Array.from(
    { length: 12 },
    (_, i) => ['body', `第${i}段讲造桥。${'桥墩浇筑按期完成，工人轮班作业。'.repeat(15)}`] as const,
  ),
});
const SHORT = makeArticle({
  id: 'made-2024-05-06-p01-a02',
  paragraphs: [['body', '渡轮停航两天，桥墩附近禁止行船。']],
});

describe('selectEvidence', () => {
  let finder: ReturnType<typeof createHitFinder>;
  beforeAll(async () => {
    finder = createHitFinder((await madeSnapshot([LONG, SHORT])).snapshot);
  });
  const select = (k: number, budgetChars: number) =>
    selectEvidence(finder.hitsFor('桥墩禁止行船'), finder.store, { k, budgetChars });

  it('numbers from 1, best first, and never goes beyond an article or the budget', () => {
    const evidence = select(5, 1_500);
    expect(evidence.map(({ n }) => n)).toEqual(evidence.map((_, i) => i + 1));
    expect(evidence[0]?.article.id).toBe(SHORT.id);
    for (const { article, span, text } of evidence) expect(article.text.slice(...span)).toBe(text);
    expect(evidence.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1_500);
  });

  it('gives the best hit even when it alone is longer than the budget', () => {
    expect(select(5, 1)).toHaveLength(1);
  });

  it('never gives the same words twice, and whole articles when there is room', () => {
    const evidence = select(20, 100_000);
    expect(evidence.map(({ text }) => text).toSorted()).toEqual([LONG.text, SHORT.text].toSorted());
  });

  it('is empty without hits', () => {
    expect(selectEvidence([], finder.store, { k: 5, budgetChars: 1_000 })).toEqual([]);
  });
});

describe('makeRefusal', () => {
  it('says why, what is covered, and points to the nearest articles, each once', async () => {
    const { store, hitsFor } = createHitFinder((await madeSnapshot([LONG, SHORT])).snapshot);
    const refusal = makeRefusal('near-miss', hitsFor('桥墩禁止行船'), store, '报道里没有“钢索桥”。');
    expect(refusal.message).toBe('报道里没有“钢索桥”。报库收有2024年5月6日的1期报纸。');
    expect(refusal.coverage).toEqual({ from: '2024-05-06', to: '2024-05-06', issues: 1 });
    expect(refusal.nearest.map(({ article }) => article.id)).toEqual([SHORT.id, LONG.id]);
  });
});
