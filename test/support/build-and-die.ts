import { systemClock } from '../../src/clock.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { buildIndex } from '../../src/pipelines/build-index.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';

/** Run as a process of its own: builds an index and is killed, as by `kill -9`, when the build comes to the stage named. */
const [corpusDir = '', indexDir = '', stage = ''] = process.argv.slice(2);
await buildIndex(
  {
    corpusDir,
    indexDir,
    limits: { maxPageBytes: 1_000_000, maxArchiveBytes: 1_000_000 },
    tokenizer,
    embedder: builtInEmbedder(),
    clock: systemClock,
  },
  (progress) => {
    if (progress.type === stage) process.kill(process.pid, 'SIGKILL');
  },
);
