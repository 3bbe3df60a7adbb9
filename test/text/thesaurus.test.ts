import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus([
  { printed: ['动工', '开工'], spoken: ['开始盖'] },
  { printed: ['企业家'], spoken: ['老板'] },
  { printed: ['店主', '摊主'], spoken: ['老板', '开店的人'] },
]);

describe('createThesaurus', () => {
  it('gives what is printed and what is said for a word of either side', () => {
    expect(thesaurus.synonyms('开始盖')).toEqual({ printed: ['动工', '开工'], spoken: [] });
    expect(thesaurus.synonyms('动工')).toEqual({ printed: ['开工'], spoken: ['开始盖'] });
  });

  it('gathers all groups a word stands in', () => {
    expect(thesaurus.synonyms('老板')).toEqual({ printed: ['企业家', '店主', '摊主'], spoken: ['开店的人'] });
  });

  it('knows no other word', () => {
    expect(thesaurus.has('开店')).toBe(false);
    expect(thesaurus.synonyms('开店')).toEqual({ printed: [], spoken: [] });
    expect(thesaurus.longest).toBe(4);
    expect(createThesaurus([]).longest).toBe(0);
  });

  it('is the same from everywhere: whatever is a synonym has the word for one', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 2, maxLength: 3 });
    const group = fc.record({ printed: fc.uniqueArray(word), spoken: fc.uniqueArray(word) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), word, (groups, asked) => {
        const made = createThesaurus(groups);
        const { printed, spoken } = made.synonyms(asked);
        const expected = groups
          .map((g) => [...g.printed, ...g.spoken])
          .filter((words) => words.includes(asked))
          .flat();
        expect(new Set([...printed, ...spoken, asked])).toEqual(new Set([...expected, asked]));
        for (const other of [...printed, ...spoken])
          expect(Object.values(made.synonyms(other)).flat()).toContain(asked);
      }),
    );
  });
});
