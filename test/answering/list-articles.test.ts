import { describe, expect, it } from 'vitest';
import { createExtractiveAnswerModel } from '../../src/answering/extractive-answer-model.ts';
import { decideAnswerable } from '../../src/answering/decide-answerable.ts';
import { parseCitations } from '../../src/answering/parse-citations.ts';
import { verifySentence } from '../../src/answering/verify-answer.ts';
import type { ParsedQuery } from '../../src/types/query.ts';
import { anEvidence, aQuery } from '../support/answer-request.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';

const parts = { tokenizer, lexical: (await madeSnapshot()).snapshot.lexical };
const EVIDENCE = [
  anEvidence(1, '新馆开门\n市图书馆新馆昨天开门。'),
  anEvidence(2, '夜市“搬家”\n夜市昨天搬走。', '夜市“搬家”'),
  anEvidence(3, '今天有雨。明天放晴。', ''),
];
const query: ParsedQuery = { ...aQuery('03版有哪些文章'), listing: EVIDENCE.map(({ article }) => article.id) };

describe('a listing', () => {
  it('tells each article by its headline or else its first sentence, the place of printing once, and every sentence holds', async () => {
    expect(decideAnswerable(query, EVIDENCE, parts)).toEqual({ answerable: true });
    const pieces = createExtractiveAnswerModel(parts).write(
      { query, evidence: EVIDENCE, history: [] },
      AbortSignal.any([]),
    );
    const told: string[] = [];
    for await (const sentence of parseCitations(pieces, EVIDENCE.length)) {
      const verified = verifySentence(sentence, EVIDENCE);
      expect(verified).toMatchObject({ type: 'accepted', sentence: { verdict: 'verbatim' } });
      told.push(sentence.text);
    }
    expect(told).toEqual(['《江边晚报》2024年5月6日03版刊登“新馆开门”。', '“夜市‘搬家’”。', '“今天有雨。”']);
  });

  it('of a place where nothing was printed is refused by its name', () => {
    expect(decideAnswerable({ ...query, listing: [], unmet: ['5月7日'] }, EVIDENCE, parts)).toEqual({
      answerable: false,
      check: 'printed',
      reason: 'near-miss',
      message: '报库里没有“5月7日”的报道。',
    });
  });
});
