import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageTerms } from '../../src/indexing/bm25f.ts';
import type { LexicalIndex } from '../../src/types/ports/lexical-index.ts';

const term = fc.constantFrom(...'桥路车船水电学医', 'bus', '公交');
const terms = fc.array(term, { maxLength: 8 });

/** Some passages with their terms, field by field. */
export const passagesOfTerms: fc.Arbitrary<PassageTerms[]> = fc.array(
  fc.record({
    headline: terms,
    kicker: terms,
    section: terms,
    subhead: terms,
    bylines: terms,
    issue: terms,
    body: terms,
  }),
  { maxLength: 12 },
);

/** Some terms to look up, known and unknown, none twice. */
export const queryTerms = fc.uniqueArray(
  fc.record({ term: fc.oneof(term, fc.constant('未见')), weight: fc.constantFrom(0.5, 1, 2) }),
  { maxLength: 6, selector: (t) => t.term },
);

type MakeIndex = (passages: readonly PassageTerms[]) => Promise<LexicalIndex>;

/** What every `LexicalIndex` keeps to. */
export function lexicalIndexContract(name: string, make: MakeIndex): void {
  const cases = (check: (index: LexicalIndex, passages: PassageTerms[], query: QueryTerms) => void) =>
    fc.assert(
      fc.asyncProperty(passagesOfTerms, queryTerms, async (passages, query) =>
        check(await make(passages), passages, query),
      ),
    );

  describe(`${name} keeps the LexicalIndex contract`, () => {
    it('counts passages and terms', async () => {
      await cases((index, passages) => {
        expect(index.size).toBe(passages.length);
        expect(index.termCount).toBe(new Set(passages.flatMap((p) => Object.values(p).flat())).size);
      });
    });

    it('finds exactly the passages that hold a term, best first, equal ones in order', async () => {
      await cases((index, passages, query) => {
        const rows = index.search(query, passages.length + 1);
        const holding = [...passages.keys()].filter((i) => query.some((t) => holds(passages[i], t.term)));
        expect(rows.map((row) => row.ordinal).toSorted((a, b) => a - b)).toEqual(holding);
        expect(rows).toEqual(rows.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal));
        expect(rows.every((row) => row.score > 0)).toBe(true);
      });
    });

    it('cuts the list to k', async () => {
      await cases((index, _, query) => {
        const all = index.search(query, 100);
        for (const k of [0, 1, 3]) expect(index.search(query, k)).toEqual(all.slice(0, k));
      });
    });

    it('leaves out what the filter refuses, and nothing else', async () => {
      await cases((index, _, query) => {
        expect(index.search(query, 100, isOdd)).toEqual(index.search(query, 100).filter((row) => isOdd(row.ordinal)));
      });
    });

    it('scores a passage by itself as in a search', async () => {
      await cases((index, passages, query) => {
        const scores = new Map(index.search(query, 100).map((row) => [row.ordinal, row.score]));
        for (const ordinal of passages.keys()) {
          expect(index.score(query, ordinal)).toBeCloseTo(scores.get(ordinal) ?? 0, 5);
        }
      });
    });

    it('knows the passages that hold all of some terms', async () => {
      await cases((index, passages, query) => {
        const names = query.map((t) => t.term);
        const holding = [...passages.keys()].filter((i) => names.every((name) => holds(passages[i], name)));
        expect(index.holdersOfAll(names)).toEqual(names.length > 0 ? holding : []);
      });
    });

    it('tells what each term adds to the score of each passage', async () => {
      await cases((index, passages, query) => {
        const ordinals = [...passages.keys()].toReversed();
        const scores = index.scoreTerms(query, ordinals);
        expect(scores).toHaveLength(ordinals.length * query.length);
        for (const [row, ordinal] of ordinals.entries()) {
          for (const [column, t] of query.entries())
            expect(scores[row * query.length + column]).toBeCloseTo(index.score([t], ordinal), 5);
        }
      });
    });

    it('scores an article of one passage as that passage, and any article by what its passages hold', async () => {
      await cases((index, passages, query) => {
        const ordinals = [...passages.keys()];
        const alone = index.scoreArticleTerms(
          query,
          ordinals.map((o) => [o, o + 1]),
        );
        for (const [at, score] of index.scoreTerms(query, ordinals).entries()) expect(alone[at]).toBeCloseTo(score, 4);
        const whole = index.scoreArticleTerms(query, [[0, passages.length]]);
        for (const [column, { term }] of query.entries()) {
          const isHeld = passages.some((passage) => holds(passage, term));
          expect((whole[column] ?? 0) > 0).toBe(isHeld);
        }
      });
    });

    it('knows how many passages hold a term, and weighs rarer terms more', async () => {
      await cases((index, passages, query) => {
        for (const { term } of query) {
          const frequency = passages.filter((passage) => holds(passage, term)).length;
          expect(index.documentFrequency(term)).toBe(frequency);
          const idf = Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
          expect(index.idf(term)).toBeCloseTo(idf, 9);
        }
      });
    });
  });
}

type QueryTerms = readonly { readonly term: string; readonly weight: number }[];

function holds(passage: PassageTerms | undefined, term: string): boolean {
  return Object.values(passage ?? {}).some((field) => field.includes(term));
}

function isOdd(ordinal: number): boolean {
  return ordinal % 2 === 1;
}
