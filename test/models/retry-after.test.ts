import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/models/retry-after.ts';

const NOW = new Date('2024-05-06T08:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    [{}, undefined],
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Mon, 06 May 2024 08:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Mon, 06 May 2024 07:00:00 GMT' }, 0],
    [{ 'retry-after': '-3' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': '12', 'retry-after-ms': '1500' }, 1_500],
    [{ 'retry-after': '12', 'retry-after-ms': 'soon' }, 12_000],
  ] as const)('of %j is %s', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers), NOW)).toBe(ms);
  });
});
