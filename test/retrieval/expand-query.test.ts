import { describe, expect, it } from 'vitest';
import { expandQuery } from '../../src/retrieval/expand-query.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { queryNotes } from '../../src/retrieval/query-notes.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { ParsedQuery } from '../../src/types/query.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot } = await madeSnapshot();
const expanded = (question: string): ParsedQuery =>
  expandQuery(parseQuery(question, { tokenizer }), { ...snapshot, tokenizer });

describe('expandQuery', () => {
  it('looks for a misprint of the archive with its weight', () => {
    const misprint = { kind: 'ocr', from: '码斗', to: '码头', weight: 0.6 } as const;
    const query = { ...parseQuery('码斗', { tokenizer }), expansions: [misprint] };
    const { expansions, terms } = expandQuery(query, { ...snapshot, tokenizer });
    expect(expansions[0]).toEqual(misprint);
    expect(terms).toContainEqual(expect.objectContaining({ term: '码头', expansion: 0 }));
    expect(queryNotes(query, 10)).toEqual(['也按“码头”检索']);
  });

  it('looks for the name that the archive gives a short form of', () => {
    const query = expanded('河图几点关门？');
    expect(query.expansions).toContainEqual(expect.objectContaining({ kind: 'alias', from: '河图', to: '河西图书馆' }));
    expect(queryNotes(query, 10)).toEqual([]);
  });

  it('looks for a number as the archive writes it', () => {
    const { expansions } = expanded('24支队伍的比赛，投资3200万元的改造');
    expect(expansions).toContainEqual({ kind: 'alias', from: '24', to: '二十四', weight: 0.8 });
  });

  it('looks for what the archive prints for an everyday word, by its own terms', () => {
    const { expansions, terms } = expanded('谁拿了头名？');
    expect(expansions).toContainEqual(expect.objectContaining({ kind: 'synonym', from: '头名', to: '冠军' }));
    const added = terms.filter(({ expansion }) => expansion !== undefined);
    expect(added.map(({ term }) => term)).toContain('冠军');
    for (const { term, weight, expansion = -1 } of added) {
      expect(snapshot.lexical.documentFrequency(term)).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1.6 * (expansions[expansion]?.weight ?? 0));
      expect(expansions[expansion]?.to).toContain(term);
    }
  });

  it('leaves a question whose words the archive holds as it is', () => {
    const question = parseQuery('老码头改造总投资多少？', { tokenizer });
    expect(expanded('老码头改造总投资多少？')).toEqual(question);
    expect(queryNotes(question, 10)).toEqual([]);
  });
});

describe('queryNotes', () => {
  it('keeps other words for the same thing to itself', () => {
    const query: ParsedQuery = {
      ...parseQuery('我市停水吗？', { tokenizer }),
      expansions: [{ kind: 'alias', from: '我市', to: '清水市', weight: 0.8 }],
    };
    expect(queryNotes(query, 10)).toEqual([]);
  });
});
