import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageTerms } from '../../src/indexing/bm25f.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { mergePostings } from '../../src/indexing/merge-postings.ts';
import { GONE, type PostingsPart } from '../../src/indexing/postings-part.ts';
import { countTerms } from '../support/count-terms.ts';

/** In the first part, in the other, or no more; some terms stand in nearly all passages, so that their lists have several blocks. */
const passages = fc
  .tuple(
    fc.array<Made>(
      fc.record({
        part: fc.constantFrom('one', 'other', 'gone'),
        terms: fc.array(fc.constantFrom('的', '的', '桥', '桥面', '渡口', '河西大桥', 'a', '😀'), { maxLength: 6 }),
        rare: fc.nat(400),
      }),
      { minLength: 100, maxLength: 600, size: 'max' },
    ),
    fc.nat(600),
    fc.oneof(fc.nat(12), fc.nat(600)),
  )
  // outside one stretch nothing changes
  .map(([made, from, length]) =>
    made.map((row, n): Made => (n < from || n >= from + length ? { ...row, part: 'one' } : row)),
  );

interface Made {
  readonly part: 'one' | 'other' | 'gone';
  readonly terms: readonly string[];
  readonly rare: number;
}

function termsOf({ terms, rare }: Made): PassageTerms {
  const none = { kicker: [], section: [], subhead: [], bylines: [], issue: [] };
  return { ...none, headline: terms.slice(0, 1), body: [...terms, `词${rare}`] };
}

describe('mergePostings', () => {
  it('gives the bytes that inverting all passages at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(passages, async (made) => {
        const left = made.filter(({ part }) => part !== 'gone');
        const partOf = async (rows: readonly Made[]): Promise<PostingsPart> => {
          const ordinals = rows.map((row) => (row.part === 'gone' ? GONE : left.indexOf(row)));
          return {
            postings: await buildLexicalPostings([countTerms(rows.map(termsOf))]),
            ordinals: Uint32Array.from(ordinals),
          };
        };
        const one = await partOf(made.filter(({ part }) => part !== 'other'));
        const other = await partOf(made.filter(({ part }) => part === 'other'));
        expect(await mergePostings(one, other, left.length)).toEqual(
          await buildLexicalPostings([countTerms(left.map(termsOf))]),
        );
      }),
      { numRuns: 6 },
    );
  });
});
