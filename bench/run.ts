// Measures building and answering over a corpus folder: npm run bench -- [--corpus DIR] [--rounds N] [--json FILE]
// Prints corpus size, machine, commit and medians, and writes them as JSON into bench/results/.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compose, type App } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { listen } from '../src/server/listen.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(root, 'corpus') },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const corpusDir = path.resolve(values.corpus);
const rounds = Number(values.rounds);

const indexDir = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-bench-'));
const settings = { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, PORT: '0', RATE_LIMIT_PER_MINUTE: '0' };
const app = await compose(readConfig({ ...settings, LOG_LEVEL: 'silent' }));
try {
  const buildMs = await measureBuilds(app);
  const server = await listen(app);
  const questions = questionsFrom(app);
  await ask(server.url, questions[0] ?? ''); // the first answer compiles the code
  const askMs = await times(questions, rounds, (question) => ask(server.url, question));
  const searchMs = await times(questions, rounds, (question) => search(server.url, question));
  await server.stop();
  report({ buildMs: median(buildMs), askMs: spread(askMs), searchMs: spread(searchMs), questions: questions.length });
} finally {
  await app.close();
  fs.rmSync(indexDir, { recursive: true, force: true });
}

async function measureBuilds(app: App): Promise<number[]> {
  const durations: number[] = [];
  for (let i = 0; i < rounds; i++) durations.push((await app.rebuild()).durationMs);
  return durations;
}

/** One question an article, in its headline's words, so that any corpus can be measured. */
function questionsFrom(app: App): string[] {
  const store = app.snapshot()?.store;
  const ids = store?.passages.map((passage) => passage.articleId) ?? [];
  const headlines = [...new Set(ids)].map((id) => store?.article(id)?.headline).filter(Boolean);
  return headlines.slice(0, 200).map((headline) => `${headline}是怎么回事？`);
}

async function ask(url: string, question: string): Promise<void> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(`${url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
  if (!response.ok) throw new Error(`/ask answered ${response.status}: ${await response.text()}`);
  await response.json();
}

async function search(url: string, question: string): Promise<void> {
  const response = await fetch(`${url}/search?${new URLSearchParams({ q: question })}`);
  if (!response.ok) throw new Error(`/search answered ${response.status}: ${await response.text()}`);
  await response.json();
}

async function times(questions: readonly string[], count: number, call: (question: string) => Promise<void>) {
  const durations: number[] = [];
  for (let round = 0; round < count; round++) {
    for (const question of questions) {
      const started = performance.now();
      await call(question);
      durations.push(performance.now() - started);
    }
  }
  return durations;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function spread(numbers: readonly number[]) {
  return { p50: median(numbers), p95: quantile(numbers, 0.95), p99: quantile(numbers, 0.99) };
}

function report(measured: Readonly<Record<string, unknown>>): void {
  const counts = app.snapshot()?.manifest.counts;
  const result = {
    ...circumstances(),
    counts,
    residentMiB: Math.round(process.memoryUsage.rss() / 2 ** 20),
    ...measured,
  };
  console.log(JSON.stringify(result, null, 2));
  writeReport('answering', result, values.json);
}
