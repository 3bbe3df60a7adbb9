import { describe, expect, it } from 'vitest';
import { createCitationBook } from '../../src/answering/citation-book.ts';
import { locateQuotes } from '../../src/answering/locate-quote.ts';
import { verifySentence } from '../../src/answering/verify-answer.ts';
import type { VerifiedSentence } from '../../src/answering/verify-answer.ts';
import { anEvidence } from '../support/answer-request.ts';

const EVIDENCE = [
  anEvidence(1, '渡口村修通了水泥路。橘子运得出去了，“一斤多卖两毛钱”，村民说。', '渡口村通路'),
  anEvidence(2, '县医院新住院楼昨天启用，床位增加到六百张。', '住院楼启用'),
];

function verified(text: string, n: number): VerifiedSentence {
  const result = verifySentence({ text, evidenceNumbers: [n], unknownNumbers: [], isComplete: true }, EVIDENCE);
  if (result.type === 'rejected') throw new Error(result.objections.map(({ text }) => text).join());
  return result.sentence;
}

describe('createCitationBook', () => {
  it('numbers citations by first use and keeps the number of an equal quote', () => {
    const book = createCitationBook();
    const first = book.enter(verified('报道说，“床位增加到六百张。”', 2));
    const second = book.enter(verified('报道说，“渡口村修通了水泥路。”', 1));
    const again = book.enter(verified('另据报道，“床位增加到六百张。”', 2));
    expect([first, second, again].map(({ sentence }) => sentence.citations)).toEqual([[1], [2], [1]]);
    expect(again.newCitations).toEqual([]);
    expect(book.citations.map(({ n, article }) => [n, article.headline])).toEqual([
      [1, '住院楼启用'],
      [2, '渡口村通路'],
    ]);
    expect(book.text).toBe([first, second, again].map(({ delta }) => delta).join(''));
    expect(first.delta).toBe('报道说，“床位增加到六百张。”〔1〕');
  });

  it('sets each entry of a list on a line of its own', () => {
    const book = createCitationBook('\n');
    for (const [text, n] of [
      ['“渡口村修通了水泥路。”', 1],
      ['“床位增加到六百张。”', 2],
    ] as const)
      book.enter(verified(text, n));
    expect(book.text).toBe('“渡口村修通了水泥路。”〔1〕\n“床位增加到六百张。”〔2〕');
    expect(book.sentences.map(({ text }) => text)).toEqual(['“渡口村修通了水泥路。”', '“床位增加到六百张。”']);
  });

  it('cites the exact printed words with their place in the page file', () => {
    const { newCitations } = createCitationBook().enter(
      verified('报道说，“橘子运得出去了，‘一斤多卖两毛钱’，村民说。”', 1),
    );
    expect(newCitations).toMatchObject([
      {
        quote: '橘子运得出去了，“一斤多卖两毛钱”，村民说。',
        verdict: 'verbatim',
        label: '《江边晚报》2024年5月6日03版《渡口村通路》',
        source: { file: 'jiangbian-wanbao/2024-05-06-03.md', spans: [[10, 32]] },
      },
    ]);
  });
});

describe('locateQuotes', () => {
  it('finds the sentence that a retelling agrees with', () => {
    const [evidence] = EVIDENCE.slice(1);
    const [quote] = evidence ? locateQuotes('新住院楼启用以后，县医院床位有六百张。', evidence) : [];
    expect(quote).toMatchObject({ isVerbatim: false, span: [0, 21] });
  });

  it('finds nothing for a sentence about something else', () => {
    const [evidence] = EVIDENCE;
    expect(evidence && locateQuotes('飞船返回舱着陆。', evidence)).toEqual([]);
  });
});
