import { assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportScore } from '../../src/answering/measure-support.ts';

const share = double({ min: 0, max: 1, noNaN: true });
const support = record({ found: share, elsewhere: share, thin: share });

describe('supportScore', () => {
  it('stays between 0 and 1, more when more was found, less when terms stand elsewhere', () => {
    assert(
      property(support, share, (one, more) => {
        const score = supportScore(one);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        expect(supportScore({ ...one, found: one.found + more })).toBeGreaterThanOrEqual(score);
        expect(supportScore({ ...one, elsewhere: one.elsewhere + more })).toBeLessThanOrEqual(score);
        expect(supportScore({ ...one, thin: one.thin + more })).toBeLessThanOrEqual(score);
      }),
    );
  });
});
