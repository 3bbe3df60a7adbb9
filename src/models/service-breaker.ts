import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { BaowenError, toBaowenError } from '../errors.ts';

/** Stands before a model service and leaves it alone for a while after it failed several times in a row. */
export interface ServiceBreaker {
  /**
   * What the call comes to.
   * @throws BaowenError `model_paused` at once while the service is left alone; and what the call throws
   */
  call<T>(work: () => Promise<T>): Promise<T>;
  /** As `call`, for pieces that come one by one: whether it went well shows at their end. */
  stream<T>(open: () => AsyncIterable<T>): AsyncGenerator<T>;
  /** From the failure that was one too many until a call has gone well. */
  isPaused(): boolean;
}

export interface BreakerOptions {
  /** Failures in a row after which the service is left alone; 0: it never is. */
  readonly failures: number;
  /** How long; after that one call tries whether it works, while the others are still turned away. */
  readonly pauseMs: number;
}

/** @see Nygard, Release It! (2007), "Circuit Breaker" */
export function createServiceBreaker({ failures, pauseMs }: BreakerOptions): ServiceBreaker {
  const circuit = circuitBreaker(handleWhen(isServiceFailure), {
    halfOpenAfter: pauseMs,
    breaker: new ConsecutiveBreaker(failures === 0 ? Infinity : failures),
  });

  async function call<T>(work: () => Promise<T>): Promise<T> {
    // The library lets callers wait for the trial to end, which may take as long as the service may be silent.
    if (circuit.state === CircuitState.HalfOpen) throw paused(failures);
    try {
      return await circuit.execute(work);
    } catch (thrown) {
      throw isBrokenCircuitError(thrown) ? paused(failures) : thrown;
    }
  }

  return {
    call,
    isPaused: () => circuit.state !== CircuitState.Closed,
    async *stream(open) {
      const admitted = deferred();
      const over = deferred();
      const told = call(() => {
        admitted.resolve();
        return over.promise;
      });
      told.catch(nothing); // a failure on the way is thrown to the reader below
      await Promise.race([admitted.promise, told]);
      try {
        yield* open();
      } catch (thrown) {
        over.reject(thrown);
        throw thrown;
      } finally {
        over.resolve();
      }
    },
  };
}

/** What a service rejects may be the request's fault, and a caller who left is no failure. */
function isServiceFailure(thrown: Error): boolean {
  const { code } = toBaowenError(thrown);
  return code !== 'model_rejected' && (code.startsWith('model_') || code === 'embedding_failed');
}

function paused(failures: number): BaowenError {
  return new BaowenError(
    'model_paused',
    `The model service failed ${failures} times in a row and is left alone for a while (MODEL_PAUSE_MS). Check it.`,
    { isRetryable: true },
  );
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

const nothing = (): void => undefined;

/** A promise that is settled from outside. */
function deferred(): Deferred {
  let resolve = nothing;
  let reject: Deferred['reject'] = nothing;
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
