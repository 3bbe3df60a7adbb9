import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptScores } from '../../src/retrieval/concept-scores.ts';
import { lexicalLeg } from '../../src/retrieval/lexical-leg.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { QueryExpansion, QueryTerm } from '../../src/types/query.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot } = await madeSnapshot();
const { lexical, store } = snapshot;
const ordinals = store.passages.map(({ ordinal }) => ordinal);
const synonym = (from: string, to: string): QueryExpansion => ({ kind: 'synonym', from, to, weight: 0.5 });

describe('conceptScores', () => {
  it('is plain BM25 where nothing is expanded', () => {
    const { terms } = parseQuery('图书馆什么时候闭馆？', { tokenizer });
    expect([...conceptScores(lexical, { terms, expansions: [] }, ordinals)]).toEqual(
      ordinals.map((ordinal) => expect.closeTo(lexical.score(terms, ordinal), 4)),
    );
  });

  it('counts the best of a word and its synonyms', () => {
    const terms: QueryTerm[] = [
      { term: '停水', weight: 1 },
      { term: '检修', weight: 0.5, expansion: 0 },
      { term: '储水', weight: 0.5, expansion: 1 },
    ];
    const expansions = [synonym('停水', '检修'), synonym('停水', '储水')];
    const best = ordinals.map((ordinal) => Math.max(...terms.map((term) => lexical.score([term], ordinal))));
    expect([...conceptScores(lexical, { terms, expansions }, ordinals)]).toEqual(
      best.map((score) => expect.closeTo(score, 4)),
    );
  });

  it('lies between what the own words score and what all words score together', () => {
    const words = ['停水', '检修', '图书馆', '座位', '码头', '工程', '冠军', '龙舟'];
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(word, word)),
        (own, pairs) => {
          const expansions = pairs.map(([from, to]) => synonym(from, to));
          const written: QueryTerm[] = own.map((term) => ({ term, weight: 1 }));
          const added = expansions.map(({ to }, expansion) => ({ term: to, weight: 0.5, expansion }));
          const scores = conceptScores(lexical, { terms: [...written, ...added], expansions }, ordinals);
          for (const [row, ordinal] of ordinals.entries()) {
            expect(scores[row]).toBeGreaterThanOrEqual(lexical.score(written, ordinal) - 1e-4);
            expect(scores[row]).toBeLessThanOrEqual(lexical.score([...written, ...added], ordinal) + 1e-4);
          }
        },
      ),
    );
  });
});

describe('lexicalLeg', () => {
  it('ranks by what the best word for each thing scores', () => {
    const query = {
      ...parseQuery('码头', { tokenizer }),
      terms: [
        { term: '码头', weight: 1 },
        { term: '停水', weight: 0.5, expansion: 0 },
        { term: '检修', weight: 0.5, expansion: 0 },
        { term: '储水', weight: 0.5, expansion: 1 },
      ],
      expansions: [synonym('码头', '停水检修'), synonym('码头', '储水')],
    };
    const { rows } = lexicalLeg(snapshot, query, 3);
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).toSorted((a, b) => b - a));
    const expected = conceptScores(lexical, query, ordinals);
    for (const { ordinal, score } of rows) expect(score).toBeCloseTo(expected[ordinals.indexOf(ordinal)] as number, 4);
    expect(rows).toHaveLength(3);
  });
});
