import { setImmediate as nextTurn } from 'node:timers/promises';

/** Whoever does work that is shared out. */
export type Worker<Order, Result> = (order: Order) => Promise<Result>;

/** With one order ahead of the one at hand a helper never waits for the next. */
const ORDERS_A_HELPER = 2;

/**
 * Shares work out among this process and its helpers, each taking the next order when it is free. What a helper fails at is done
 * here.
 * @returns the results in the order of the orders, whoever made them
 * @throws what `here` throws
 */
export async function* shareOut<Order, Result>(
  orders: readonly Order[],
  here: Worker<Order, Result>,
  helpers: readonly Worker<Order, Result>[],
): AsyncGenerator<Result> {
  const results = new Map<number, Result>();
  const left = [...orders.entries()].toReversed();
  const keepBusy = async (helper: Worker<Order, Result>): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [place, order] = next;
      try {
        results.set(place, await helper(order));
      } catch {
        left.push(next);
        return;
      }
    }
  };
  const busy = helpers.flatMap((helper) => Array.from({ length: ORDERS_A_HELPER }, () => keepBusy(helper)));
  try {
    for (let place = 0; place < orders.length; place++) {
      while (!results.has(place)) {
        const next = left.pop();
        if (next) results.set(next[0], await here(next[1]));
        else await Promise.all(busy);
        await nextTurn(); // to hear what helpers have done
      }
      yield results.get(place) as Result;
      results.delete(place);
    }
  } finally {
    left.length = 0; // nobody asks for more
  }
}
