import { setTimeout as sleep } from 'node:timers/promises';
import type { BaowenError } from '../errors.ts';
import { requestAborted } from './request-aborted.ts';

/** Waits between tries. @throws BaowenError `request_aborted` when the signal aborts */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** A reader will not wait longer than this for a service that asks for patience. */
const LONGEST_RETRY_AFTER_MS = 20_000;

/** The `Wait` that really waits. */
export const wait: Wait = async (ms, signal) => {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch {
    throw requestAborted();
  }
};

/**
 * How long to wait before trying again, or undefined when trying again is no use: the error is lasting, the tries are
 * used up, or the service asks for more patience than 20 s. The service's own wish comes first; otherwise the wait
 * doubles from half a second to eight seconds, the last half of it by chance so that many callers do not return at once.
 * LangChain does not retry a 429 without Retry-After; this does.
 * @param failures how often the call has failed, this time included
 */
export function retryDelayMs(error: BaowenError, failures: number, maxRetries: number): number | undefined {
  if (!error.isRetryable || error.code === 'model_timeout' || failures > maxRetries) return undefined;
  const asked = error.details['retryAfterMs'];
  if (typeof asked === 'number') return asked <= LONGEST_RETRY_AFTER_MS ? asked : undefined;
  const full = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return (full / 2) * (1 + Math.random());
}
