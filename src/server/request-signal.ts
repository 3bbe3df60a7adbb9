import type { Response } from 'express';
import { BaowenError } from '../errors.ts';

/**
 * A signal that fires when the answer is no longer wanted or may no longer take time. Its reason is the BaowenError to
 * answer with: `request_aborted` when the client has gone, `request_timeout`, or the reason of `stop`.
 */
export function requestSignal(response: Response, timeoutMs: number, stop: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const onLate = (): void =>
    controller.abort(new BaowenError('request_timeout', `No answer within ${timeoutMs} ms (REQUEST_TIMEOUT_MS).`));
  const onStop = (): void => controller.abort(stop.reason);
  const onClose = (): void => {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
    if (!response.writableFinished) {
      controller.abort(new BaowenError('request_aborted', 'The client closed the connection.'));
    }
  };
  const timer = setTimeout(onLate, timeoutMs);
  stop.addEventListener('abort', onStop);
  response.once('close', onClose);
  if (stop.aborted) onStop();
  if (response.destroyed) onClose();
  return controller.signal;
}

/**
 * What `work` gives, unless the signal fires first: work that does not heed its signal holds nobody up.
 * @throws what `work` throws, or the signal's reason
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
