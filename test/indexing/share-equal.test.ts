import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareEqual } from '../../src/indexing/share-equal.ts';

it('changes nothing that can be told, of any rows', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (rows) => {
      const share = shareEqual();
      for (const row of rows) {
        const text = JSON.stringify(row);
        expect(JSON.stringify(share(JSON.parse(text)))).toBe(text);
      }
    }),
  );
});

it('gives every empty list as one and the same, which none can fill', () => {
  const share = shareEqual();
  const [one, other] = [share({ a: [], b: [[]] }), share([[]])] as [{ a: unknown[]; b: unknown[] }, unknown[]];
  expect(one.a).toBe(other[0]);
  expect(one.b[0]).toBe(one.a);
  expect(() => one.a.push(1)).toThrow(TypeError);
});
