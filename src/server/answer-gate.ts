import { BaowenError } from '../errors.ts';

/** Lets a bounded number of answers be made at once. */
export interface AnswerGate {
  /**
   * Waits for a turn; those who came first have theirs first.
   * @returns what is to be called when the answer is over, however it went
   * @throws BaowenError `overloaded` when too many wait already; the signal's reason when it fires first
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Answers being made. */
  running(): number;
  /** Questions waiting for their turn. */
  waiting(): number;
}

/** A gate for `atOnce` answers, before which `queued` more may wait. */
export function createAnswerGate(atOnce: number, queued: number): AnswerGate {
  let running = 0;
  /** In the order of their coming; each is given its turn by a call. */
  const queue = new Set<() => void>();

  function leave(): void {
    const [next] = queue;
    // The turn is handed on, so that whoever comes this moment cannot take it.
    if (next) next();
    else running -= 1;
  }

  return {
    running: () => running,
    waiting: () => queue.size,
    async enter(signal) {
      signal.throwIfAborted();
      if (running < atOnce) running += 1;
      else if (queue.size < queued) await turn(queue, signal);
      else throw new BaowenError('overloaded', `${running} answers are being made and ${queue.size} questions wait.`);
      return once(leave);
    },
  };
}

function turn(queue: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      queue.delete(begin);
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      queue.delete(begin);
      reject(signal.reason);
    };
    queue.add(begin);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}
