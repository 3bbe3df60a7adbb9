import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BaowenError, type ErrorCode } from '../../src/errors.ts';
import { createServiceBreaker } from '../../src/models/service-breaker.ts';
import { gate } from '../server/serving.ts';

const PAUSE_MS = 1_000;
const fails = (code: ErrorCode) => () => Promise.reject(new BaowenError(code, 'scripted'));
const works = () => Promise.resolve('好');
const codeOf = (call: Promise<unknown>) => call.then(String, (error: BaowenError) => error.code);

async function* pieces(failure?: BaowenError): AsyncGenerator<string> {
  yield '半';
  if (failure) throw failure;
  yield '句';
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A breaker whose service has just failed too often. */
async function opened() {
  const breaker = createServiceBreaker({ failures: 2, pauseMs: PAUSE_MS });
  for (let i = 0; i < 2; i++) await codeOf(breaker.call(fails('model_unavailable')));
  return breaker;
}

describe('the breaker before a model service', () => {
  it('leaves the service alone after failures in a row, and tries it again after the pause', async () => {
    const breaker = await opened();
    expect(breaker.isPaused()).toBe(true);
    const asked = vi.fn<() => Promise<string>>(works);
    expect(await codeOf(breaker.call(asked))).toBe('model_paused');
    expect(asked).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + PAUSE_MS);
    expect(await breaker.call(asked)).toBe('好');
    expect(breaker.isPaused()).toBe(false);
  });

  it('pauses anew when the trial fails, and meanwhile turns all others away at once', async () => {
    const breaker = await opened();
    vi.setSystemTime(Date.now() + PAUSE_MS);
    const end = gate();
    const trial = codeOf(breaker.call(() => end.passed.then(fails('model_timeout'))));
    expect(await codeOf(breaker.call(works))).toBe('model_paused');
    end.open();
    expect(await trial).toBe('model_timeout');
    expect(await codeOf(breaker.call(works))).toBe('model_paused');
  });

  it('counts only failures in a row that are the service’s', async () => {
    const breaker = createServiceBreaker({ failures: 2, pauseMs: PAUSE_MS });
    const calls = [fails('model_timeout'), works, fails('model_stream_broken'), fails('request_aborted')];
    for (const call of [...calls, fails('model_rejected'), fails('request_aborted')]) await codeOf(breaker.call(call));
    expect(breaker.isPaused()).toBe(false);
    await codeOf(breaker.call(fails('model_rate_limited')));
    expect(breaker.isPaused()).toBe(true);
  });

  it('is not held up by a trial whose caller left', async () => {
    const breaker = await opened();
    vi.setSystemTime(Date.now() + PAUSE_MS);
    expect(await codeOf(breaker.call(fails('request_aborted')))).toBe('request_aborted');
    expect(await codeOf(breaker.call(fails('model_unavailable')))).toBe('model_unavailable');
    expect(await codeOf(breaker.call(works))).toBe('model_paused');
  });

  it('takes a stream that breaks off for a failure, however it began', async () => {
    const breaker = createServiceBreaker({ failures: 2, pauseMs: PAUSE_MS });
    const broken = new BaowenError('model_stream_broken', 'scripted');
    for (let i = 0; i < 2; i++) {
      const seen: string[] = [];
      const reading = (async () => {
        for await (const piece of breaker.stream(() => pieces(broken))) seen.push(piece);
      })();
      await expect(reading).rejects.toBe(broken);
      expect(seen).toEqual(['半']);
    }
    const open = vi.fn<() => AsyncIterable<string>>(() => pieces());
    await expect(breaker.stream(open).next()).rejects.toMatchObject({ code: 'model_paused' });
    expect(open).not.toHaveBeenCalled();
  });

  it('takes a stream that its reader leaves for no failure', async () => {
    const breaker = createServiceBreaker({ failures: 1, pauseMs: PAUSE_MS });
    for await (const piece of breaker.stream(() => pieces(new BaowenError('model_timeout', 'never reached')))) {
      expect(piece).toBe('半');
      break;
    }
    expect(breaker.isPaused()).toBe(false);
  });

  it('never pauses when told so', async () => {
    const breaker = createServiceBreaker({ failures: 0, pauseMs: PAUSE_MS });
    for (let i = 0; i < 20; i++) await codeOf(breaker.call(fails('model_unavailable')));
    expect(breaker.isPaused()).toBe(false);
  });
});
