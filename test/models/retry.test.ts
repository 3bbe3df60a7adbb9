import { describe, expect, it } from 'vitest';
import { BaowenError } from '../../src/errors.ts';
import { retryDelayMs, wait } from '../../src/models/retry.ts';

const failing = (details = {}, isRetryable = true) =>
  new BaowenError('model_unavailable', '…', { details, isRetryable });

describe('retryDelayMs', () => {
  it('doubles from half a second to eight seconds, never less than half of it', () => {
    for (const [failures, full] of [
      [1, 500],
      [2, 1_000],
      [5, 8_000],
      [9, 8_000],
    ] as const) {
      const delay = retryDelayMs(failing(), failures, 10);
      expect(delay).toBeGreaterThanOrEqual(full / 2);
      expect(delay).toBeLessThanOrEqual(full);
    }
  });

  it('is as long as the service asks, up to 20 seconds', () => {
    expect(retryDelayMs(failing({ retryAfterMs: 0 }), 1, 2)).toBe(0);
    expect(retryDelayMs(failing({ retryAfterMs: 20_000 }), 1, 2)).toBe(20_000);
    expect(retryDelayMs(failing({ retryAfterMs: 20_001 }), 1, 2)).toBeUndefined();
  });

  it('ends with the tries, and never begins for what lasts or has cost a whole timeout', () => {
    expect(retryDelayMs(failing(), 3, 2)).toBeUndefined();
    expect(retryDelayMs(failing(), 1, 0)).toBeUndefined();
    expect(retryDelayMs(failing({}, false), 1, 2)).toBeUndefined();
    expect(retryDelayMs(new BaowenError('model_timeout', '…', { isRetryable: true }), 1, 2)).toBeUndefined();
  });
});

describe('wait', () => {
  it('ends when time is up, or when the caller goes', async () => {
    await wait(0);
    const caller = new AbortController();
    const waiting = wait(60_000, caller.signal);
    caller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'request_aborted' });
  });
});
