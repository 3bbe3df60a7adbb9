import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseThesaurus } from '../../src/text/parse-thesaurus.ts';

describe('parseThesaurus', () => {
  it('reads a group a line, and passes over comments and empty lines', () => {
    const text = '# 建房\n动工 开工\t开始盖\r\n\n物业公司\t看门的公司 物业\n';
    expect(parseThesaurus(text, 'a.tsv')).toEqual([
      { printed: ['动工', '开工'], spoken: ['开始盖'] },
      { printed: ['物业公司'], spoken: ['看门的公司', '物业'] },
    ]);
  });

  it.each([
    ['动工 开工', 'one tab'],
    ['动工\t开始盖\t盖房', 'one tab'],
    ['\t开始盖', 'one tab'],
    ['动工  开工\t开始盖', 'one blank'],
    ['动工\t盖', 'two or more'],
    ['动工\t盖房、造楼', 'two or more'],
    ['GDP总量\t经济总量', 'small letters'],
    ['动工 开工\t开始盖 动工', 'a word twice'],
  ])('names the line that is wrong: %j', (line, what) => {
    expect(() => parseThesaurus(`开业\t开张\n${line}\n`, 'trade.tsv')).toThrow(
      expect.objectContaining({ code: 'thesaurus_invalid', message: expect.stringContaining('trade.tsv, line 2') }),
    );
    expect(() => parseThesaurus(line, 'trade.tsv')).toThrow(what);
  });

  it('reads back what is written out', () => {
    const word = fc.string({ unit: fc.constantFrom(...'盖楼修路开工建设'), minLength: 2, maxLength: 4 });
    const group = fc
      .uniqueArray(word, { minLength: 2, maxLength: 6 })
      .chain((words) =>
        fc
          .integer({ min: 1, max: words.length - 1 })
          .map((at) => ({ printed: words.slice(0, at), spoken: words.slice(at) })),
      );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), (groups) => {
        const text = groups.map(({ printed, spoken }) => `${printed.join(' ')}\t${spoken.join(' ')}\n`).join('');
        expect(parseThesaurus(text, 'a.tsv')).toEqual(groups);
      }),
    );
  });
});
