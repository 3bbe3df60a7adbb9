import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { wordFinder, wordTest } from '../../src/text/word-pattern.ts';

const found = (text: string, ...words: string[]): string[] =>
  wordFinder(words)(text).map((span) => text.slice(...span));

describe('wordFinder', () => {
  it('finds a word in either script, width and case, and spaced', () => {
    expect(found('市圖書館和图书馆，图 书 馆', '图书馆')).toEqual(['圖書館', '图书馆', '图 书 馆']);
    expect(found('ＧＤＰ与gdp', 'gdp')).toEqual(['ＧＤＰ', 'gdp']);
  });

  it('finds numbers and Latin words only where they stand by themselves', () => {
    expect(found('第15路、5路、５路，A5区', '5')).toEqual(['5', '５']);
    expect(found('internet, the net.', 'net')).toEqual(['net']);
    expect([wordTest('net')('internet'), wordTest('net')('the net')]).toEqual([false, true]);
    expect(found('5G基站15g', '5g')).toEqual(['5G']);
  });

  it('takes the longest of several words and gives what lies over it to none', () => {
    expect(found('河西图书馆', '图书', '河西图书馆', '书馆')).toEqual(['河西图书馆']);
  });

  it('finds nothing for no words, and takes no character for an operator', () => {
    expect(found('a+b(c)[d]^$.*?|\\')).toEqual([]);
    for (const odd of ['a+b', '(c)', '[d]', '^$', '.*?', '|\\', '^', ']', '-'])
      expect(found(`一${odd}二`, odd)).toEqual([odd]);
  });

  it('finds Han words just where they stand in the folded text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'图圖书書馆。（(河') });
    const word = fc.string({ unit: fc.constantFrom(...'图书馆河'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, word, (where, what) => {
        const starts: number[] = [];
        for (let at = fold(where).indexOf(what); at >= 0; at = fold(where).indexOf(what, at + what.length))
          starts.push(at);
        expect(wordFinder([what])(where)).toEqual(starts.map((at) => [at, at + what.length]));
        expect(wordTest(what)(where)).toBe(starts.length > 0);
      }),
    );
  });
});
