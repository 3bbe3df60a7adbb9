import { describe, expect, it } from 'vitest';
import { withEachPart } from '../../src/retrieval/with-each-part.ts';
import type { Hit } from '../../src/types/hit.ts';
import { makeStore } from '../support/make-articles.ts';
import { MADE_ARTICLES } from '../support/made-archive.ts';

const { passages } = makeStore(MADE_ARTICLES);
const hits = (...places: number[]): Hit[] =>
  places.flatMap((place, i) => {
    const [passage, article] = [passages[place], MADE_ARTICLES.find(({ id }) => id === passages[place]?.articleId)];
    return passage && article ? [{ rank: i + 1, passage, article, scores: {} }] : [];
  });
const placesOf = (found: readonly Hit[]): number[] => found.map(({ passage }) => passages.indexOf(passage));

describe('withEachPart', () => {
  it('takes the best of each list, then the seconds, none twice', () => {
    const merged = withEachPart([hits(0, 1, 2), hits(3, 0), hits(1, 4)], 5);
    expect(placesOf(merged)).toEqual([0, 3, 1, 4, 2]);
    expect(merged.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives no more than asked for, and lists that are empty cost nothing', () => {
    expect(placesOf(withEachPart([hits(0, 1, 2), [], hits(3)], 2))).toEqual([0, 3]);
    expect(withEachPart([[], []], 3)).toEqual([]);
  });
});
