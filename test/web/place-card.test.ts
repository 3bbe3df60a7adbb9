import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../web/src/lib/place-card.ts';

const SCREEN = { width: 800, height: 600 };

describe('placeCard', () => {
  it('stands below where there is room, else above', () => {
    const card = { width: 300, height: 150 };
    expect(placeCard({ left: 100, top: 50, width: 20, height: 16 }, card, SCREEN).top).toBe(72);
    expect(placeCard({ left: 100, top: 500, width: 20, height: 16 }, card, SCREEN).top).toBe(344);
  });

  it('never covers the mark and never leaves the screen', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 780 }),
      top: fc.integer({ min: 0, max: 580 }),
      width: fc.constant(20),
      height: fc.constant(16),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 10, max: 780 }), fc.integer({ min: 10, max: 2_000 }), (mark, width, high) => {
        const { left, top, maxHeight } = placeCard(mark, { width, height: high }, SCREEN);
        const height = Math.min(high, maxHeight);
        expect(top + height <= mark.top || top >= mark.top + mark.height).toBe(true);
        expect(left >= 0 && left + width <= SCREEN.width).toBe(true);
        expect(top >= 0 && top + height <= SCREEN.height).toBe(true);
      }),
    );
  });
});
