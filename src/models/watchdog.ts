import { BaowenError } from '../errors.ts';
import { requestAborted } from './request-aborted.ts';

/**
 * Bounds how long a model service may be silent, and passes on the caller's wish to stop. LangChain's own `timeout` ends
 * when the response's headers arrive; a stream that stalls later would hang for ever.
 */
export class Watchdog {
  readonly #stop = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #timeoutMs: number;
  #interrupt = (): void => undefined;
  /** For the request: aborts when the caller does, when time runs out, and on `stop`. */
  readonly signal: AbortSignal;

  constructor(timeoutMs: number, caller?: AbortSignal) {
    this.#timeoutMs = timeoutMs;
    this.#caller = caller;
    this.signal = caller ? AbortSignal.any([caller, this.#stop.signal]) : this.#stop.signal;
    this.signal.addEventListener('abort', () => this.#interrupt(), { once: true });
  }

  /**
   * What `work` comes to, if it does so in time; the clock starts anew at each call. One call at a time.
   * @throws BaowenError `model_timeout`, `request_aborted`; and whatever `work` throws
   */
  async guard<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#stop.abort(), this.#timeoutMs);
    const interrupted = new Promise<never>((_, reject) => {
      this.#interrupt = () => reject(this.#reason());
    });
    if (this.signal.aborted) this.#interrupt();
    try {
      // In this order, as an aborted request throws errors of its own that say less.
      return await Promise.race([interrupted, work]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Cancels the request if it still runs; call it when done, however it went. */
  stop(): void {
    this.#stop.abort();
  }

  #reason(): BaowenError {
    if (this.#caller?.aborted) return requestAborted();
    return new BaowenError(
      'model_timeout',
      `The model service was silent for ${this.#timeoutMs} ms. Try again, or raise MODEL_TIMEOUT_MS.`,
      { details: { timeoutMs: this.#timeoutMs }, isRetryable: true },
    );
  }
}
