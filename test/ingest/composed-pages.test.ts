import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/ingest/read-page.ts';
import { composePage, type ComposedPage, type SourceArticle } from '../support/compose-page.ts';
import { ownArticles } from '../support/compose-page-articles.ts';
import { chanceOf } from '../support/compose-page-random.ts';
import { realArticles } from '../support/compose-page-real.ts';
import { scorePage } from '../support/compose-page-score.ts';
import { flaws, pageFile } from '../support/ingest-page.ts';

const real = realArticles();
if (!real) process.stderr.write('skipped: no dated articles lie beside the repository to compose pages from\n');

function compose(days: readonly (readonly SourceArticle[])[], seed: number): ComposedPage {
  const chance = chanceOf(seed);
  return composePage(chance.some(chance.pick(days), chance.between(3, 7)), seed);
}

/** How well so many pages are read. */
function measure(days: readonly (readonly SourceArticle[])[], first: number, count: number) {
  let [bcubed, whole, articles, falseDates] = [0, 0, 0, 0];
  for (let seed = first; seed < first + count; seed++) {
    const page = compose(days, seed);
    const reading = readPage(pageFile(page.text));
    expect(flaws(reading)).toEqual([]);
    const score = scorePage(page.truth, reading, page.ignored, page.text.length);
    bcubed += score.bcubedF1 / count;
    whole += score.whole;
    articles += score.articles;
    const { value } = reading.identity.date;
    if (value !== null && value !== page.date) falseDates++;
  }
  return { bcubed, whole: whole / articles, falseDates };
}

function spans(page: string) {
  return readPage(pageFile(page)).articles.map((a) => a.spans);
}

describe('composed pages', () => {
  it('are composed the same way for the same seed, every character with one owner', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const page = compose([ownArticles], seed);
        expect(compose([ownArticles], seed)).toEqual(page);
        const owners = new Uint8Array(page.text.length);
        for (const [start, end] of [...page.truth.articles.flatMap((a) => a.spans), ...page.truth.furniture])
          for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
        expect(owners.findIndex((n, i) => (/\S/u.test(page.text[i] ?? '') ? n !== 1 : n > 1))).toBe(-1);
      }),
      { numRuns: 60 },
    );
  });

  it(
    'of articles in our own words are read nearly as composed, and never given a false date',
    { timeout: 60_000 },
    () => {
      const { bcubed, whole, falseDates } = measure([ownArticles], 910_000, 150);
      expect(bcubed).toBeGreaterThanOrEqual(0.93);
      expect(whole).toBeGreaterThanOrEqual(0.78);
      expect(falseDates).toBe(0);
    },
  );

  it.skipIf(!real)(
    'of real articles are read nearly as composed, dated rightly or not at all',
    { timeout: 60_000 },
    () => {
      const { bcubed, whole, falseDates } = measure(real ?? [], 910_000, 150);
      expect(bcubed).toBeGreaterThanOrEqual(0.94);
      expect(whole).toBeGreaterThanOrEqual(0.79);
      expect(falseDates).toBeLessThanOrEqual(5);
    },
  );

  it('keep their articles when an editors’ line is printed below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const { text } = compose([ownArticles], seed);
        expect(spans(`${text}\n\n责任编辑：赵一 校对：钱二三`)).toEqual(spans(text));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the measure', () => {
  const truth = {
    articles: [
      { headline: '甲', spans: [[0, 10] as const] },
      { headline: '乙', spans: [[10, 20] as const] },
    ],
    furniture: [],
  };
  it('is 1 for the very same cut, whatever the order of the articles', () => {
    const read = { articles: truth.articles.toReversed(), furniture: [] };
    expect(scorePage(truth, read, [], 20)).toEqual({ bcubedF1: 1, whole: 2, articles: 2, broken: [] });
  });
  it('falls when two articles are read as one', () => {
    const read = { articles: [{ headline: '', spans: [[0, 20] as const] }], furniture: [] };
    expect(scorePage(truth, read, [], 20)).toMatchObject({ bcubedF1: 2 / 3, whole: 0, broken: [0, 1] });
  });
  it('passes over what either owner is right for', () => {
    const read = {
      articles: [
        { headline: '', spans: [[0, 10] as const] },
        { headline: '', spans: [[12, 20] as const] },
      ],
      furniture: [[10, 12] as const],
    };
    expect(scorePage(truth, read, [[10, 12]], 20).bcubedF1).toBe(1);
  });
});
