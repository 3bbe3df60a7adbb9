import type { BuildJournal } from '../indexing/build-journal.ts';
import { sha256 } from '../indexing/durable-files.ts';
import { shareOut, type Worker } from './share-out.ts';

/**
 * As `shareOut`, but an order whose result the journal of an interrupted build holds is not done again, and what is done is
 * noted there.
 * @param journal knows orders by all they say, so a result must depend on nothing else; without one, everything is done
 */
export async function* shareOutOnce<Order, Result>(
  orders: readonly Order[],
  here: Worker<Order, Result>,
  helpers: readonly Worker<Order, Result>[],
  journal: BuildJournal | undefined,
): AsyncGenerator<Result> {
  if (!journal) return yield* shareOut(orders, here, helpers);
  const keys = orders.map((order) => sha256(JSON.stringify(order)));
  const isDone = keys.map((key) => journal.has(key));
  const results = shareOut(
    orders.filter((_, n) => !isDone[n]),
    here,
    helpers,
  );
  for (const [n, key] of keys.entries()) {
    if (isDone[n]) yield journal.get(key) as Result;
    else {
      const { value } = (await results.next()) as { readonly value: Result };
      journal.add(key, value);
      yield value;
    }
  }
}
