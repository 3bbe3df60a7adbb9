/** The processor, which answers being made take turns at. */
export interface Turns {
  /** Waits for a turn to begin an answer; those who came first have theirs first. */
  begin(): Promise<void>;
  /** Waits for the event loop to go round once; answers already begun go before all that wait to begin. */
  goOn(): Promise<void>;
  /** How many wait. */
  waiting(): number;
}

/** A process has one event loop, and so one order of turns. */
export const turns = createTurns();

/**
 * One piece of work each time the event loop goes round, so that requests are read and answers leave in between. An answer that
 * has begun is finished first: it would be late all the same if it waited for others, and what it holds would pile up with theirs.
 */
export function createTurns(): Turns {
  const begun: (() => void)[] = [];
  const beginning: (() => void)[] = [];
  let isScheduled = false;

  function waiting(): number {
    return begun.length + beginning.length;
  }

  function schedule(): void {
    if (isScheduled || waiting() === 0) return;
    isScheduled = true;
    setImmediate(next);
  }

  function next(): void {
    isScheduled = false;
    (begun.shift() ?? beginning.shift())?.();
    schedule();
  }

  function wait(queue: (() => void)[]): Promise<void> {
    return new Promise((resolve) => {
      queue.push(resolve);
      schedule();
    });
  }

  return { begin: () => wait(beginning), goOn: () => wait(begun), waiting };
}
