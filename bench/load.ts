// Asks the running service with many clients at once, each question another one:
//   npm run bench:load -- [--clients 32] [--seconds 60] [--cpu-prof DIR] [--json FILE]
// Prints corpus size, machine, commit, answers a second, latencies, memory and event-loop delay, and writes them as JSON.
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import type { Stats } from '../src/contract/stats.ts';
import { quantile, spread } from './retrieval/quantile.ts';
import { indexedArticles } from './support/article-files.ts';
import { readerQuestions } from './support/reader-questions.ts';
import { startService } from './support/service-process.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: 'eval-data/newspaper/rmrb-2026h1.jsonl.gz' },
    clients: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '60' },
    'cpu-prof': { type: 'string' },
    json: { type: 'string' },
  },
});
/** So that compiled code is measured. */
const WARM_UP_SECONDS = 5;
const ADMIN_TOKEN = 'only-for-this-bench';

const { indexDir, corpusDir, articles } = indexedArticles(values.articles);
const questions = readerQuestions(articles);
const profiling = values['cpu-prof'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values['cpu-prof']}`];
await using service = await startService(indexDir, { CORPUS_DIR: corpusDir, ADMIN_TOKEN }, profiling);
const connections = Number(values.clients);
let next = 0;

await fire(WARM_UP_SECONDS);
const before = await stats();
await metric('nodejs_eventloop_lag_p99_seconds'); // a reading begins the next
const cpuBefore = await metric('process_cpu_seconds_total');
const memory = { before: service.memoryMiB('VmRSS'), after: 0, highest: 0 };
const fired = await fire(Number(values.seconds));
const lagSeconds = await metric('nodejs_eventloop_lag_p99_seconds');
const cpuSeconds = (await metric('process_cpu_seconds_total')) - cpuBefore;
const after = await stats();
memory.after = service.memoryMiB('VmRSS');
memory.highest = service.memoryMiB('VmHWM');

const answered = after.answers.total - before.answers.total;
const share = (kind: 'cached' | 'refused'): number =>
  Math.round(((after.answers[kind] - before.answers[kind]) / answered) * 1000) / 1000;
const { duration, errors, timeouts, non2xx, tookMs } = fired;
const result = {
  ...circumstances(),
  articles: articles.length,
  questions: questions.length,
  clients: connections,
  seconds: duration,
  answers: answered,
  answersPerSecond: Math.round((fired['2xx'] / duration) * 10) / 10,
  ms: { ...spread(tookMs), p99: Math.round(quantile(tookMs, 0.99)), most: Math.round(Math.max(...tookMs)) },
  /** Of the processor, which other programs on the machine do not lengthen. */
  cpuMsPerAnswer: Math.round((cpuSeconds / answered) * 10_000) / 10,
  failed: { refused: non2xx, cutOff: errors - timeouts, tooLate: timeouts },
  cachedShare: share('cached'),
  refusedShare: share('refused'),
  memoryMiB: memory,
  eventLoopP99Ms: Math.round(lagSeconds * 1000),
};
console.log(JSON.stringify(result, null, 2));
writeReport('load', result, values.json);

/** Keeps all clients asking, each again as soon as it has its answer. */
function fire(seconds: number): Promise<autocannon.Result & { readonly tookMs: readonly number[] }> {
  const tookMs: number[] = [];
  return new Promise((resolve, reject) => {
    const firing = autocannon(
      {
        url: `${service.url}/ask`,
        method: 'POST',
        connections,
        duration: seconds,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        requests: [{ setupRequest: (request) => ({ ...request, body: nextQuestion() }) }],
      },
      (error, result) => (error ? reject(error) : resolve({ ...result, tookMs })),
    );
    firing.on('response', (_client, _status, _bytes, ms) => void tookMs.push(ms));
  });
}

function nextQuestion(): string {
  return JSON.stringify({ question: questions[next++ % questions.length] });
}

async function stats(): Promise<Stats> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
  return (await (await fetch(`${service.url}/stats`, { headers })).json()) as Stats;
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
