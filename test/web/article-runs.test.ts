import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleRuns } from '../../web/src/lib/article-runs.ts';

const span = fc
  .tuple(fc.nat(20), fc.nat(25))
  .map(([start, end]) => [Math.min(start, end), Math.max(start, end)] as const);

describe('articleRuns', () => {
  it('puts every character under an article that claims it, and numbers each article where it begins', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(fc.array(span), { maxLength: 4 }), (text, spans) => {
        const articles = spans.map((some) => ({ spans: some }));
        const runs = articleRuns(text, articles);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        let at = 0;
        for (const { text: words, article } of runs) {
          for (let i = at; i < at + words.length; i++) {
            const claimants = spans.flatMap((some, n) => (some.some(([from, to]) => from <= i && i < to) ? [n] : []));
            expect(article === undefined ? claimants.length === 0 : claimants.includes(article)).toBe(true);
          }
          at += words.length;
        }
        const numbered = runs.filter(({ isFirst }) => isFirst).map(({ article }) => article);
        expect(new Set(numbered).size).toBe(numbered.length);
        expect(new Set(numbered)).toEqual(new Set(runs.flatMap(({ article }) => article ?? [])));
      }),
    );
  });
});
