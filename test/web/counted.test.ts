import { expect, it } from 'vitest';
import { counted } from '../../web/src/lib/counted.ts';

it('counts one thing, and several', () => {
  expect([0, 1, 2].map((count) => counted(count, 'page'))).toEqual(['0 pages', '1 page', '2 pages']);
});
