import { expect, it } from 'vitest';
import { sentenceCounts } from '../../web/src/lib/sentence-counts.ts';

it('counts the sentences of an answer by verdict, the best verdict first', () => {
  const sentences = (['supported', 'verbatim', 'supported'] as const).map((verdict) => ({
    text: '桥通了。',
    citations: [],
    verdict,
  }));
  expect(sentenceCounts(sentences)).toEqual([
    { verdict: 'verbatim', count: 1 },
    { verdict: 'supported', count: 2 },
  ]);
  expect(sentenceCounts([])).toEqual([]);
});
