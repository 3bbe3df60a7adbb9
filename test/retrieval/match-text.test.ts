import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextMatcher, type TextMatch } from '../../src/retrieval/match-text.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { questionSheet } from '../../src/retrieval/question-sheet.ts';
import { fold } from '../../src/text/fold.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { ParsedQuery, QueryExpansion } from '../../src/types/query.ts';

/** Every term weighs the same, so shares can be counted. */
const idf = (): number => 2;

function matcherOf(question: string, expansions: QueryExpansion[] = []): TextMatcher {
  const query = { ...parseQuery(question, { tokenizer }), expansions };
  return new TextMatcher(questionSheet(query, idf));
}

function match(question: string, text: string): TextMatch {
  return matcherOf(question).match(text);
}

describe('a text matched with a question', () => {
  it('tells the share of its words', () => {
    expect(match('龙舟比赛', '今年的龙舟下水了').words).toBe(0.5);
    expect(match('龙舟比赛', '龙舟和比赛').words).toBe(1);
  });

  it('takes a number for one word', () => {
    expect(match('15路', '115路公交').words).toBeLessThan(match('15路', '15路公交').words);
  });

  it('counts other words for the same, where its own do not stand', () => {
    const synonym: QueryExpansion = { kind: 'synonym', from: '盖楼', to: '建设', weight: 0.5 };
    const matcher = matcherOf('盖楼', [synonym]);
    expect(matcher.match('建设工地').expansions).toBe(0.5);
    expect(matcher.match('盖楼也是建设').expansions).toBe(0);
  });

  it('knows the sentence that holds most', () => {
    const text = '龙舟下水。观众很多。龙舟比赛开始了。比赛有点长。';
    const { sentence, bestSentence } = match('龙舟比赛', text);
    expect(text.slice(...bestSentence)).toBe('龙舟比赛开始了');
    expect(sentence).toBe(1);
  });

  it('reads any script and width, as fold does', () => {
    fc.assert(
      fc.property(texts('碼码頭头ＡA龍龙舟比賽赛。'), (text) => {
        expect(match('码头龙舟比赛A', text)).toEqual(match('码头龙舟比赛A', fold(text)));
      }),
    );
  });

  it('finds what a search for each word, run and pair finds', () => {
    fc.assert(
      fc.property(texts('码头龙舟比赛'), texts('码头龙舟比赛。的a1 '), (question, text) => {
        const query = parseQuery(question, { tokenizer });
        const found = match(question, text);
        expect(found.words).toBeCloseTo(slowWords(query, text), 9);
        expect(found.longestRun).toBeCloseTo(slowLongestRun(question, text), 9);
        expect(found.bigrams).toBeCloseTo(slowPairs(query, text), 9);
      }),
    );
  });

  it('does not remember the text before', () => {
    fc.assert(
      fc.property(fc.array(texts('码头龙舟比赛。a'), { maxLength: 5 }), (before) => {
        const matcher = matcherOf('码头龙舟比赛');
        for (const text of before) matcher.match(text);
        expect(matcher.match('码头有龙舟。比赛')).toEqual(match('码头龙舟比赛', '码头有龙舟。比赛'));
      }),
    );
  });
});

function texts(characters: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 24 });
}

function slowWords({ words }: ParsedQuery, text: string): number {
  return words.filter((word) => text.includes(word)).length / Math.max(1, words.length);
}

function slowLongestRun(question: string, text: string): number {
  for (let length = question.length; length > 0; length--) {
    for (let start = 0; start + length <= question.length; start++)
      if (text.includes(question.slice(start, start + length))) return length / question.length;
  }
  return 0;
}

function slowPairs({ terms }: ParsedQuery, text: string): number {
  const pairs = terms.filter(({ term }) => term.length === 2);
  return pairs.filter(({ term }) => text.includes(term)).length / Math.max(1, pairs.length);
}
