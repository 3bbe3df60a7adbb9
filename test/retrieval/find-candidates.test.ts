import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/retrieval/find-candidates.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot, embedder } = await madeSnapshot();

async function find(question: string, k: number) {
  const query = parseQuery(question, { tokenizer });
  const vector = await embedder.embedQuery(question);
  return { query, vector, found: findCandidates(snapshot, query, vector, { byWords: k, byVectors: k }) };
}

describe('candidates', () => {
  it('are all that the words and all that the vectors propose, each once', async () => {
    const { query, vector, found } = await find('图书馆和码头和龙舟和停水', 3);
    const byWords = snapshot.lexical.search(query.terms, 3).map((row) => row.ordinal);
    const byVectors = snapshot.vectors.search(vector, 3).map((row) => row.ordinal);
    expect(found.map((candidate) => candidate.ordinal)).toEqual([...new Set([...byWords, ...byVectors])]);
  });

  it('have the score of a leg that did not propose them, but no rank of it', async () => {
    const { query, vector, found } = await find('图书馆停水', 1);
    for (const { ordinal, scores } of found) {
      expect(scores.bm25Score).toBeCloseTo(snapshot.lexical.score(query.terms, ordinal), 5);
      expect(scores.cosine).toBeCloseTo(snapshot.vectors.cosine(ordinal, vector), 5);
    }
    expect(found.filter(({ scores }) => scores.bm25Rank !== undefined)).toHaveLength(1);
    expect(found.filter(({ scores }) => scores.cosineRank !== undefined)).toHaveLength(1);
  });

  it('keep to the filter', async () => {
    const query = parseQuery('停水', { tokenizer });
    const vector = await embedder.embedQuery('停水');
    expect(findCandidates(snapshot, query, vector, { byWords: 9, byVectors: 9, filter: () => false })).toEqual([]);
  });
});
