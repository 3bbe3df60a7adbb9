// Asks the running service one question after another, as one reader would, and takes the events of each answer:
//   npm run bench:ask -- [--articles eval-data/news/docs.jsonl.gz] [--questions 300] [--json FILE]
// Prints corpus size, machine, commit, and how long the first event and the whole answer took, and writes them as JSON.
import { parseArgs } from 'node:util';
import { quantile, spread } from './retrieval/quantile.ts';
import { indexedArticles } from './support/article-files.ts';
import { readerQuestions } from './support/reader-questions.ts';
import { startService } from './support/service-process.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: 'eval-data/news/docs.jsonl.gz' },
    questions: { type: 'string', default: '300' },
    json: { type: 'string' },
  },
});
/** So that compiled code is measured. */
const WARM_UP = 60;

const { indexDir, corpusDir, articles } = indexedArticles(values.articles);
const questions = readerQuestions(articles).slice(0, WARM_UP + Number(values.questions));
await using service = await startService(indexDir, { CORPUS_DIR: corpusDir });
const firstMs: number[] = [];
const wholeMs: number[] = [];
for (const [i, question] of questions.entries()) {
  const { first, whole } = await ask(question);
  if (i < WARM_UP) continue;
  firstMs.push(first);
  wholeMs.push(whole);
}
const status = (await (await fetch(`${service.url}/index`)).json()) as { readonly counts: unknown };
const result = {
  ...circumstances(),
  counts: status.counts,
  questions: wholeMs.length,
  firstEventMs: { ...spread(firstMs), p99: Math.round(quantile(firstMs, 0.99)) },
  answerMs: { ...spread(wholeMs), p99: Math.round(quantile(wholeMs, 0.99)) },
  memoryMiB: service.memoryMiB('VmRSS'),
};
console.log(JSON.stringify(result, null, 2));
writeReport('ask', result, values.json);

async function ask(question: string): Promise<{ readonly first: number; readonly whole: number }> {
  const began = performance.now();
  const response = await fetch(`${service.url}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question }),
  });
  let first: number | undefined;
  let told = '';
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    first ??= performance.now() - began;
    told += text;
  }
  if (!told.includes('event: answer')) throw new Error(`No answer to ${question}: ${response.status} ${told}`);
  return { first: first ?? 0, whole: performance.now() - began };
}
