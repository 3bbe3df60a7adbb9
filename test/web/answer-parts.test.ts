import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerSentence } from '../../src/types/answer.ts';
import { answerParts } from '../../web/src/lib/answer-parts.ts';

const sentence = (text: string, verdict: AnswerSentence['verdict']): AnswerSentence => ({
  text,
  citations: [1],
  verdict,
});
const shown = (parts: ReturnType<typeof answerParts>): [string | null, string][] =>
  parts.map(({ verdict, tokens }) => [verdict, tokens.map(({ text }) => text).join('')]);

describe('answerParts', () => {
  it('gives each sentence its verdict and the marks in it or behind it', () => {
    const parts = answerParts(
      '据本报：新桥通车〔1〕。全长三里。〔2〕耗资不明。',
      [sentence('新桥通车。', 'verbatim'), sentence('全长三里。', 'supported'), sentence('耗资不明。', 'unverified')],
      () => true,
    );
    expect(shown(parts)).toEqual([
      [null, '据本报：'],
      ['verbatim', '新桥通车〔1〕。'],
      ['supported', '全长三里。〔2〕'],
      ['unverified', '耗资不明。'],
    ]);
  });

  it('takes a sentence that stands twice in the order given, and passes over one that does not stand', () => {
    const parts = answerParts(
      '好。好。',
      [sentence('好。', 'verbatim'), sentence('没有这句。', 'unverified'), sentence('好。', 'supported')],
      () => true,
    );
    expect(shown(parts)).toEqual([
      ['verbatim', '好。'],
      ['supported', '好。'],
    ]);
  });

  it('loses nothing of any answer', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '〔1〕', '〔'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (answer, texts) => {
        const parts = answerParts(
          answer,
          texts.map((t) => sentence(t, 'verbatim')),
          () => true,
        );
        expect(
          shown(parts)
            .map(([, words]) => words)
            .join(''),
        ).toBe(answer);
      }),
    );
  });
});
