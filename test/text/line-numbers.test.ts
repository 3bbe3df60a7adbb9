import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineNumbers } from '../../src/text/line-numbers.ts';

describe('lineNumbers', () => {
  it('counts lines however they end', () => {
    const { starts, at } = lineNumbers('一\n二\r\n三\r四\n');
    expect(starts).toEqual([0, 2, 5, 7, 9]);
    expect([0, 1, 2, 3, 4, 5, 8, 9].map(at)).toEqual([1, 1, 2, 2, 2, 3, 4, 5]);
  });

  it('agrees with counting from the top', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('字', '\n', '\r\n', '\r')), fc.nat(), (pieces, n) => {
        const text = pieces.join('');
        const offset = text.length === 0 ? 0 : n % text.length;
        const before = [...text.matchAll(/\r\n|\r|\n/gu)].filter((m) => m.index + m[0].length <= offset).length;
        expect(lineNumbers(text).at(offset)).toBe(before + 1);
      }),
    );
  });
});
