import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns } from '../../web/src/lib/runs.ts';

const span = fc.tuple(fc.integer({ min: -3, max: 25 }), fc.integer({ min: -3, max: 25 }));

describe('cutRuns', () => {
  it('cuts where layers begin and end', () => {
    const runs = cutRuns('零一二三四五', { lit: [[1, 3]], article: [[2, 5]] });
    expect(runs.map(({ text, layers }) => [text, [...layers]])).toEqual([
      ['零', []],
      ['一', ['lit']],
      ['二', ['lit', 'article']],
      ['三四', ['article']],
      ['五', []],
    ]);
  });

  it('puts every character under exactly the layers that cover it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(span), fc.array(span), (text, a, b) => {
        const runs = cutRuns(text, { a, b });
        expect(runs.map((run) => run.text).join('')).toBe(text);
        let at = 0;
        for (const run of runs) {
          for (let i = at; i < at + run.text.length; i += 1) {
            expect(run.layers.has('a')).toBe(a.some(([from, to]) => from <= i && i < to));
            expect(run.layers.has('b')).toBe(b.some(([from, to]) => from <= i && i < to));
          }
          at += run.text.length;
        }
      }),
    );
  });
});
