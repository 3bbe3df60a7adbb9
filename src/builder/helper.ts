// Does parts of a large build in a process of its own, started by `Helpers`: one order after another, until it is ended.
import { cutPassages } from '../indexing/cut-passages.ts';
import { builtInEmbedder } from '../models/built-in-embedder.ts';
import type { HelperAnswer, HelperOrder, HelperWork } from '../pipelines/helpers.ts';
import { readFiles } from '../pipelines/read-files.ts';
import type { Worker } from '../pipelines/share-out.ts';
import { jiebaTokenizer } from '../text/tokenizer.ts';

const WORK: HelperWork = {
  read: readFiles,
  cut: (batch) => cutPassages(batch, jiebaTokenizer, builtInEmbedder()),
};

let last = Promise.resolve();
let waiting = 0;
process.on('message', (order) => {
  waiting++;
  last = last.then(() => work(order as HelperOrder)).then(getReady);
});
process.once('disconnect', () => process.exit()); // whoever builds is gone

async function work({ number, kind, order }: HelperOrder): Promise<void> {
  try {
    answer({ number, result: await (WORK[kind] as Worker<unknown, unknown>)(order) });
  } catch {
    answer({ number }); // whoever builds does it then, and says what is wrong
  }
}

/** With nothing to do while the build puts together what was read, the dictionary is loaded. */
function getReady(): void {
  if (--waiting === 0) jiebaTokenizer.words('报问');
}

function answer(said: HelperAnswer): void {
  process.send?.(said);
}
