import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameShortenedTo } from '../../src/indexing/name-shortened-to.ts';

describe('nameShortenedTo', () => {
  it('finds where the name begins', () => {
    expect(nameShortenedTo('清工大', '来自清江工业大学')).toBe('清江工业大学');
    expect(nameShortenedTo('宏诚', '走进宏诚轨道装备有限公司')).toBe('宏诚轨道装备有限公司');
  });

  it.each([
    ['工大', '清江工业大学附属小吃店'],
    ['大学', '清江工业大学'],
    ['清院', '清江工业大学'],
    ['清江', '清江两岸风光'],
    ['清工大学', '清工大学'],
  ])('makes nothing of %s and %s', (short, text) => {
    expect(nameShortenedTo(short, text)).toBeUndefined();
  });

  it('gives a name that holds the characters of the short form in order, the first at its beginning', () => {
    const text = fc.string({ unit: fc.constantFrom(...'清江工业大学院公司局'), maxLength: 14 });
    const short = fc.string({ unit: fc.constantFrom(...'清江工业大学院公司局'), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(short, text, (asked, run) => {
        const full = nameShortenedTo(asked, run) ?? asked;
        const inOrder = new RegExp(`^${[...asked].join('.*')}`, 'u');
        expect(full).toMatch(inOrder);
        expect(full === asked || run.endsWith(full)).toBe(true);
      }),
    );
  });
});
