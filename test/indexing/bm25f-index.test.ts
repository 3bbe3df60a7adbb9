import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25fIndex } from '../../src/indexing/bm25f-index.ts';
import { BM25F_FIELDS, BM25F_K1, type FieldName, type PassageTerms } from '../../src/indexing/bm25f.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { decodeLexicalPostings, encodeLexicalPostings } from '../../src/indexing/lexical-postings-file.ts';
import type { QueryTerm } from '../../src/types/query.ts';
import { lexicalIndexContract, passagesOfTerms, queryTerms } from '../contract/lexical-index-contract.ts';
import { countTerms } from '../support/count-terms.ts';

lexicalIndexContract(
  'Bm25fIndex',
  async (passages) => new Bm25fIndex(await buildLexicalPostings([countTerms(passages)])),
);
lexicalIndexContract('Bm25fIndex from a file', async (passages) => {
  const bytes = Buffer.concat(encodeLexicalPostings(await buildLexicalPostings([countTerms(passages)])));
  return new Bm25fIndex(decodeLexicalPostings(bytes, 'postings.bin'));
});

const FIELDS = Object.keys(BM25F_FIELDS) as FieldName[];

/** Frequencies are stored as bytes, each no more than so far from what was counted. */
const ROUGHLY = 0.025;

/** BM25F as the paper writes it, but for the usual lengths; everything counted anew for each term. */
function slowBm25f(passages: readonly PassageTerms[], query: readonly QueryTerm[], ordinal: number): number {
  let score = 0;
  for (const { term, weight } of query) {
    const frequency = slowFrequency(passages[ordinal] as PassageTerms, term);
    score += (weight * slowIdf(passages, term) * (BM25F_K1 + 1) * frequency) / (BM25F_K1 + frequency);
  }
  return score;
}

function slowIdf(passages: readonly PassageTerms[], term: string): number {
  const frequency = passages.filter((p) => FIELDS.some((name) => p[name].includes(term))).length;
  return Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
}

function slowFrequency(passage: PassageTerms, term: string): number {
  let weighted = 0;
  for (const name of FIELDS) {
    const { weight: fieldWeight, b, usualLength } = BM25F_FIELDS[name];
    const count = passage[name].filter((t) => t === term).length;
    weighted += (fieldWeight * count) / (1 - b + (b * passage[name].length) / usualLength);
  }
  return weighted;
}

describe('Bm25fIndex', () => {
  it('scores as a slow and obvious BM25F does', async () => {
    await fc.assert(
      fc.asyncProperty(passagesOfTerms, queryTerms, async (passages, query) => {
        const index = new Bm25fIndex(await buildLexicalPostings([countTerms(passages)]));
        for (const ordinal of passages.keys()) {
          const expected = slowBm25f(passages, query, ordinal);
          expect(Math.abs(index.score(query, ordinal) - expected)).toBeLessThanOrEqual(ROUGHLY * expected);
        }
      }),
    );
  });

  it('scores a whole article as a slow and obvious BM25F of all its passages', async () => {
    const body = BM25F_FIELDS.body.b;
    await fc.assert(
      fc.asyncProperty(passagesOfTerms, queryTerms, async (passages, query) => {
        const index = new Bm25fIndex(await buildLexicalPostings([countTerms(passages)]));
        const whole = index.scoreArticleTerms(query, [[0, passages.length]]);
        for (const [column, { term, weight }] of query.entries()) {
          const frequencies = passages.map((passage) => slowFrequency(passage, term));
          const shared = Math.min(...frequencies);
          let wf = 0;
          for (const frequency of frequencies) wf += (frequency - shared) / (1 - body + (body * passages.length) / 3);
          if (passages.length > 0) wf += shared;
          const expected = (weight * slowIdf(passages, term) * (BM25F_K1 + 1) * wf) / (BM25F_K1 + wf);
          expect(Math.abs((whole[column] as number) - expected)).toBeLessThanOrEqual(2 * ROUGHLY * expected);
        }
      }),
    );
  });

  it('ranks a word of the headline above the same word of the body', async () => {
    const none: PassageTerms = { headline: [], kicker: [], section: [], subhead: [], bylines: [], issue: [], body: [] };
    const index = new Bm25fIndex(
      await buildLexicalPostings([
        countTerms([
          { ...none, body: ['大桥', '通车'] },
          { ...none, headline: ['大桥', '通车'] },
          { ...none, body: ['停水', '通知'] },
        ]),
      ]),
    );
    expect(index.search([{ term: '大桥', weight: 1 }], 9).map((row) => row.ordinal)).toEqual([1, 0]);
  });
});
