// Does parts of a large build in a process of its own, started by `Helpers`: one order after another, until it is ended.
import { cutPassages } from '../indexing/cut-passages.ts';
import { builtInEmbedder } from '../models/built-in-embedder.ts';
import type { HelperAnswer, HelperOrder } from '../pipelines/helpers.ts';
import { jiebaTokenizer } from '../text/tokenizer.ts';

let last = Promise.resolve();
process.on('message', (order) => (last = last.then(() => work(order as HelperOrder))));
process.once('disconnect', () => process.exit()); // whoever builds is gone

async function work({ number, order }: HelperOrder): Promise<void> {
  try {
    answer({ number, result: await cutPassages(order, jiebaTokenizer, builtInEmbedder()) });
  } catch {
    answer({ number }); // whoever builds does it then, and says what is wrong
  }
}

function answer(said: HelperAnswer): void {
  process.send?.(said);
}
