import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/types/ports/clock.ts';

/** What every `Clock` keeps to. */
export function clockContract(name: string, clock: Clock): void {
  describe(`${name} keeps the Clock contract`, () => {
    it('tells a valid time', () => {
      expect(Number.isNaN(clock.now().getTime())).toBe(false);
    });

    it('counts milliseconds that never go back', () => {
      const readings = Array.from({ length: 1000 }, () => clock.monotonicMs());
      expect(readings.every(Number.isFinite)).toBe(true);
      expect(readings).toEqual(readings.toSorted((a, b) => a - b));
    });
  });
}
