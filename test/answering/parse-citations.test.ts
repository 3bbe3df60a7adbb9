import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCitationParser, parseCitations } from '../../src/answering/parse-citations.ts';
import type { CitedSentence } from '../../src/answering/parse-citations.ts';

const parse = (pieces: readonly string[], evidenceCount = 3): CitedSentence[] => {
  const parser = createCitationParser(evidenceCount);
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
};
const brief = (sentences: readonly CitedSentence[]) =>
  sentences.map(({ text, evidenceNumbers }) => [text, evidenceNumbers]);

async function* deltas() {
  yield '风大了。[1]雨';
  yield '停了';
}

describe('createCitationParser', () => {
  it.each([
    [
      '风大了[1]。雨停了[2]。',
      [
        ['风大了。', [1]],
        ['雨停了。', [2]],
      ],
    ],
    [
      '风大了。[1]雨停了。[2][3]',
      [
        ['风大了。', [1]],
        ['雨停了。', [2, 3]],
      ],
    ],
    ['风大了。[1, 3]', [['风大了。', [1, 3]]]],
    [
      '风大了。〔2〕雨停了。【3】',
      [
        ['风大了。', [2]],
        ['雨停了。', [3]],
      ],
    ],
    [
      '风大了。雨停了。[1]',
      [
        ['风大了。', []],
        ['雨停了。', [1]],
      ],
    ],
    ['他说：“风大。雨停。”[1]', [['他说：“风大。雨停。”', [1]]]],
    [
      '甲说“好。”[1]乙说“不好。”[2]',
      [
        ['甲说“好。”', [1]],
        ['乙说“不好。”', [2]],
      ],
    ],
    ['没有句号', [['没有句号', []]]],
  ] as const)('%s', (text, expected) => expect(brief(parse([text]))).toEqual(expected));

  it('leaves document numbers in quotations alone', () => {
    expect(brief(parse(['文件是“县发〔2〕号”。[1]']))).toEqual([['文件是“县发〔2〕号”。', [1]]]);
    expect(brief(parse(['县发〔2017〕19号已废止。[1]']))).toEqual([['县发〔2017〕19号已废止。', [1]]]);
  });

  it('reports numbers that no evidence has', () => {
    expect(parse(['风大了。[1][9]'])).toEqual([
      { text: '风大了。', evidenceNumbers: [1], unknownNumbers: [9], isComplete: true },
    ]);
  });

  it('tells what broke off, and does not wait for an end without end', () => {
    expect(parse(['风大了[1]。雨还在', '下']).map(({ isComplete }) => isComplete)).toEqual([true, false]);
    expect(parse(['他说：“雨停了。”']).map(({ isComplete }) => isComplete)).toEqual([true]);
    expect(createCitationParser(1).push('雨'.repeat(5_000))).toHaveLength(1);
  });

  it('waits for the rest of a mark', () => {
    const parser = createCitationParser(3);
    expect(parser.push('风大了。[')).toEqual([]);
    expect(parser.push('2')).toEqual([]);
    expect(brief(parser.push(']雨'))).toEqual([['风大了。', [2]]]);
  });

  it('gives the same sentences however the text is cut into pieces', () => {
    const answer = '据《示例日报》，“风大。雨停。”[1]甲有3家[2]，乙有5家[3]。\n最后一句【1】。尾巴';
    assert(
      property(array(integer({ min: 0, max: answer.length })), (cuts) => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), answer.length];
        const pieces = bounds.slice(1).map((end, i) => answer.slice(bounds[i], end));
        expect(parse(pieces)).toEqual(parse([answer]));
      }),
    );
  });
});

describe('parseCitations', () => {
  it('gives sentences as soon as they are complete, the last at the end of the stream', async () => {
    const found: CitedSentence[] = [];
    for await (const sentence of parseCitations(deltas(), 1)) found.push(sentence);
    expect(brief(found)).toEqual([
      ['风大了。', [1]],
      ['雨停了', []],
    ]);
  });
});
