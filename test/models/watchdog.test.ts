import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watchdog } from '../../src/models/watchdog.ts';

const never = new Promise<never>(() => undefined);
const failureOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Watchdog', () => {
  it('hands on what the work comes to, and leaves no timer behind', async () => {
    const watchdog = new Watchdog(1_000);
    expect(await watchdog.guard(Promise.resolve('三千人'))).toBe('三千人');
    expect(await failureOf(watchdog.guard(Promise.reject(new Error('断了'))))).toMatchObject({ message: '断了' });
    expect(vi.getTimerCount()).toBe(0);
    expect(watchdog.signal.aborted).toBe(false);
  });

  it('gives each call its own time, and cancels the request when one has had it', async () => {
    const watchdog = new Watchdog(1_000);
    for (const piece of ['一', '二', '三']) {
      const slow = new Promise((resolve) => setTimeout(() => resolve(piece), 900));
      const guarded = watchdog.guard(slow);
      await vi.advanceTimersByTimeAsync(900);
      expect(await guarded).toBe(piece);
    }
    const failure = failureOf(watchdog.guard(never));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await failure).toMatchObject({ code: 'model_timeout', isRetryable: true });
    expect(watchdog.signal.aborted).toBe(true);
  });

  it('tells a caller who left from a service that was silent, before and during the work', async () => {
    const caller = new AbortController();
    const watchdog = new Watchdog(1_000, caller.signal);
    const failure = failureOf(watchdog.guard(never));
    caller.abort();
    expect(await failure).toMatchObject({ code: 'request_aborted' });
    const cancelled = Promise.reject(new Error('AbortError'));
    expect(await failureOf(watchdog.guard(cancelled))).toMatchObject({ code: 'request_aborted' });
    expect(await failureOf(new Watchdog(1_000, caller.signal).guard(never))).toMatchObject({ code: 'request_aborted' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('cancels the request when told to stop', () => {
    const watchdog = new Watchdog(1_000, new AbortController().signal);
    watchdog.stop();
    expect(watchdog.signal.aborted).toBe(true);
  });
});
