import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25fIndex } from '../../src/indexing/bm25f-index.ts';
import { BM25F_FIELDS, BM25F_K1, type FieldName, type PassageTerms } from '../../src/indexing/bm25f.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { decodeLexicalPostings, encodeLexicalPostings } from '../../src/indexing/lexical-postings-file.ts';
import type { QueryTerm } from '../../src/types/query.ts';
import { lexicalIndexContract, passagesOfTerms, queryTerms } from '../contract/lexical-index-contract.ts';

lexicalIndexContract('Bm25fIndex', async (passages) => new Bm25fIndex(await buildLexicalPostings(passages)));
lexicalIndexContract('Bm25fIndex from a file', async (passages) => {
  const bytes = encodeLexicalPostings(await buildLexicalPostings(passages));
  return new Bm25fIndex(decodeLexicalPostings(bytes, 'postings.bin'));
});

const FIELDS = Object.keys(BM25F_FIELDS) as FieldName[];

/** BM25F as the paper writes it, everything counted anew for each term. */
function slowBm25f(passages: readonly PassageTerms[], query: readonly QueryTerm[], ordinal: number): number {
  const passage = passages[ordinal] as PassageTerms;
  let score = 0;
  for (const { term, weight } of query) {
    const frequency = passages.filter((p) => FIELDS.some((name) => p[name].includes(term))).length;
    const idf = Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
    let weighted = 0;
    for (const name of FIELDS) {
      const filled = passages.map((p) => p[name].length).filter((length) => length > 0);
      const mean = filled.reduce((a, b) => a + b, 0) / filled.length || 1;
      const { weight: fieldWeight, b } = BM25F_FIELDS[name];
      const count = passage[name].filter((t) => t === term).length;
      weighted += (fieldWeight * count) / (1 - b + (b * passage[name].length) / mean);
    }
    score += (weight * idf * (BM25F_K1 + 1) * weighted) / (BM25F_K1 + weighted);
  }
  return score;
}

describe('Bm25fIndex', () => {
  it('scores as a slow and obvious BM25F does', async () => {
    await fc.assert(
      fc.asyncProperty(passagesOfTerms, queryTerms, async (passages, query) => {
        const index = new Bm25fIndex(await buildLexicalPostings(passages));
        for (const ordinal of passages.keys()) {
          expect(index.score(query, ordinal)).toBeCloseTo(slowBm25f(passages, query, ordinal), 4);
        }
      }),
    );
  });

  it('ranks a word of the headline above the same word of the body', async () => {
    const none: PassageTerms = { headline: [], kicker: [], section: [], subhead: [], bylines: [], issue: [], body: [] };
    const index = new Bm25fIndex(
      await buildLexicalPostings([
        { ...none, body: ['大桥', '通车'] },
        { ...none, headline: ['大桥', '通车'] },
        { ...none, body: ['停水', '通知'] },
      ]),
    );
    expect(index.search([{ term: '大桥', weight: 1 }], 9).map((row) => row.ordinal)).toEqual([1, 0]);
  });
});
