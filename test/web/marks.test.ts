import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarks, tieMarks, withoutHalfMark, withoutMarks } from '../../web/src/lib/marks.ts';

const answerText = fc.string({ unit: fc.constantFrom('渠', '水', '。', '〔', '〕', '1', '2', '\n'), maxLength: 40 });

describe('splitMarks', () => {
  it('finds the marks between the words', () => {
    expect(splitMarks('新桥通车〔1〕。全长三里〔2〕〔1〕', () => true)).toEqual([
      { type: 'text', text: '新桥通车' },
      { type: 'mark', n: 1, text: '〔1〕' },
      { type: 'text', text: '。全长三里' },
      { type: 'mark', n: 2, text: '〔2〕' },
      { type: 'mark', n: 1, text: '〔1〕' },
    ]);
  });

  it('leaves the number of a document alone', () => {
    const tokens = splitMarks('见青水政办〔2023〕7号和〔15〕号文〔1〕', (n) => n === 1);
    expect(tokens.map(({ type }) => type)).toEqual(['text', 'mark']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(answerText, (text) => {
        const tokens = splitMarks(text, (n) => n < 20);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(withoutMarks(text, () => false)).toBe(text);
      }),
    );
  });
});

describe('tieMarks', () => {
  it('ties marks to the character before them', () => {
    expect(tieMarks(splitMarks('〔3〕长桥𠮷〔1〕〔2〕。', () => true))).toEqual([
      { text: '', marks: [3] },
      { text: '长桥', marks: [] },
      { text: '𠮷', marks: [1, 2] },
      { text: '。', marks: [] },
    ]);
  });

  it('keeps all words and marks in order', () => {
    fc.assert(
      fc.property(answerText, (text) => {
        const pieces = tieMarks(splitMarks(text, () => true));
        const words = pieces.map(({ text: w, marks }) => w + marks.map((n) => `[${n}]`).join('')).join('');
        expect(words).toBe(text.replace(/〔(\d{1,3})〕/g, (_, n) => `[${Number(n)}]`));
      }),
    );
  });
});

describe('withoutHalfMark', () => {
  it('never lets a mark that is still arriving be seen, and only ever grows', () => {
    const answer = fc
      .array(fc.constantFrom('新桥通车', '〔1〕', '〔12〕', '。', '〔2023〕7号'), { maxLength: 12 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(answer, (whole) => {
        let shown = '';
        for (let length = 0; length <= whole.length; length += 1) {
          const next = withoutHalfMark(whole.slice(0, length));
          expect(next.startsWith(shown)).toBe(true);
          expect(next).not.toMatch(/〔\d{0,3}$/);
          shown = next;
        }
        expect(shown).toBe(whole);
      }),
    );
  });
});
