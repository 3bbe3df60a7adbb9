import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from '../../src/retrieval/diversify.ts';
import type { Hit } from '../../src/types/hit.ts';
import { makeArticle } from '../support/make-articles.ts';

/** A hit of the article, its text made of the letter. */
function hit(articleId: string, text: string, rank: number): Hit {
  const passage = { id: `${articleId}-${rank}`, articleId, ordinal: rank, span: [0, 1] as const, text, subhead: '' };
  return { rank, passage, article: makeArticle({ id: articleId, paragraphs: [] }), scores: {} };
}
const hits = (...sketch: readonly (readonly [string, string])[]): Hit[] => sketch.map(([a, t], i) => hit(a, t, i + 1));
const texts = (all: readonly Hit[]): string[] => all.map((h) => h.passage.text);

describe('diversify', () => {
  it('folds a passage printed again behind all others, whatever its punctuation', () => {
    const found = diversify(hits(['a', '停水，八小时。'], ['b', '停水八小时'], ['c', '龙舟赛']), 2);
    expect(texts(found)).toEqual(['停水，八小时。', '龙舟赛']);
  });

  it('gives a repeated passage back when there is room', () => {
    expect(texts(diversify(hits(['a', '停水'], ['b', '停水'], ['c', '龙舟']), 3))).toEqual(['停水', '龙舟', '停水']);
  });

  it('lets no article crowd out the others', () => {
    const crowd = Array.from('甲乙丙丁戊己', (letter) => ['crowd', letter] as const);
    expect(texts(diversify(hits(['first', '子'], ...crowd, ['last', '丑']), 6))).toEqual([...'子甲乙丙丁丑']);
  });

  it('sets no limit to the article the question is about', () => {
    const subject = Array.from('甲乙丙丁戊己', (letter) => ['subject', letter] as const);
    expect(texts(diversify(hits(...subject, ['other', '子']), 7))).toEqual([...'甲乙丙丁戊己子']);
  });

  it('folds what another printing of the same text says again, not what is only there', () => {
    const printing = (id: string, variant: string, passage: string, text: string, rank: number): Hit => {
      const made = hit(id, passage, rank);
      const article = makeArticle({ id, variants: [variant], paragraphs: [['body', text]] });
      return { ...made, article };
    };
    const all = [
      printing('cut', 'whole', '大桥完工。', '大桥完工。步道有灯。', 1),
      printing('whole', 'cut', '步道有灯。大桥，完工。', '步道有灯。大桥完工。码头要改成公园，种上柳树。', 2),
      printing('whole', 'cut', '码头要改成公园，种上柳树。', '步道有灯。大桥完工。码头要改成公园，种上柳树。', 3),
      hit('other', '龙舟赛', 4),
    ];
    expect(texts(diversify(all, 3))).toEqual(['大桥完工。', '码头要改成公园，种上柳树。', '龙舟赛']);
  });

  it('gives k hits whenever there are k, each one once, ranked from 1, the best one first', () => {
    const any = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('甲', '乙', '丙')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(any, fc.nat(12), (sketch, k) => {
        const all = hits(...sketch);
        const found = diversify(all, k);
        expect(found).toHaveLength(Math.min(k, all.length));
        expect(new Set(found.map((h) => h.passage.id)).size).toBe(found.length);
        expect(found.map((h) => h.rank)).toEqual(found.map((_, i) => i + 1));
        expect(found[0]).toEqual(k > 0 ? all[0] : undefined);
      }),
    );
  });
});
