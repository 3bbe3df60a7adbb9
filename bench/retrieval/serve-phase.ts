// Opens the index and asks every question: what it takes in memory and time, part by part, and what is found.
import path from 'node:path';
import { retrieve } from '../../src/retrieval/retrieve.ts';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import { openAt } from '../support/snapshot-at.ts';
import { askedOf } from './asked-questions.ts';
import { spread } from './quantile.ts';
import { leave, phaseTask } from './run-phase.ts';
import { Stopwatches } from './stopwatches.ts';

export interface ServeResult {
  /** Resident memory in MiB at each step. */
  readonly memory: Readonly<Record<'start' | 'dictionary' | 'opened' | 'asked' | 'swept', number>>;
  /** Of V8's heap, and of buffers outside it, in MiB, after all was swept. */
  readonly heapMiB: number;
  readonly buffersMiB: number;
  readonly openSeconds: number;
  /** Of the whole way from question to hits, by the clock and by the processor, and of its parts. */
  readonly ms: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
  /** Ids found for each question, best first. */
  readonly rankings: readonly (readonly string[])[];
}

/** Passages asked for where articles are ranked, of which several may be one article's. */
const DEPTH = 100;
const K = 10;

const { folder } = phaseTask();
const { questions, unit } = askedOf(folder).read();
const start = residentMiB();
jiebaTokenizer.words('报问');
const dictionary = residentMiB();
const started = performance.now();
const parts = await openAt(path.join(folder, 'index'));
const openSeconds = Math.round((performance.now() - started) / 100) / 10;
const opened = residentMiB();

const watches = new Stopwatches();
const { snapshot, tokenizer, clock } = parts;
const measured = {
  ...parts,
  embedder: watches.measured(parts.embedder, 'embedding', ['embedQuery']),
  reranker: watches.measured(parts.reranker, 'reranking', ['rerank']),
  snapshot: {
    ...snapshot,
    lexical: watches.measured(snapshot.lexical, 'lexical', ['search']),
    vectors: watches.measured(snapshot.vectors, 'dense', ['search']),
  },
};
const durations: Record<string, number[]> = {};
const rankings: string[][] = [];
// the first half is asked so that compiled code is measured, the other for the first time
const half = Math.floor(questions.length / 2);
for (const { text } of questions.slice(0, half)) await ask(text, K);
for (const { text } of questions.slice(half)) {
  watches.take();
  const began = performance.now();
  const used = process.cpuUsage();
  await ask(text, K);
  note('whole', performance.now() - began);
  const { user, system } = process.cpuUsage(used);
  note('processor', (user + system) / 1000);
  for (const [part, ms] of Object.entries(watches.take())) note(part, ms);
}
const asked = residentMiB();
for (const { text } of questions) {
  const hits = await ask(text, unit === 'article' ? DEPTH : K);
  const ids = hits.map(({ passage, article }) => (unit === 'article' ? article.id : passage.id));
  rankings.push([...new Set(ids)].slice(0, K));
}
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const result: ServeResult = {
  memory: { start, dictionary, opened, asked, swept: residentMiB() },
  heapMiB: Math.round(heapUsed / 2 ** 20),
  buffersMiB: Math.round(arrayBuffers / 2 ** 20),
  openSeconds,
  ms: Object.fromEntries(Object.entries(durations).map(([part, ms]) => [part, spread(ms)])),
  rankings,
};
leave(result);

async function ask(text: string, k: number) {
  const began = performance.now();
  const query = understandQuery(text, {}, { ...snapshot, tokenizer, clock });
  if (k === K) note('understanding', performance.now() - began);
  return (await retrieve(measured, query, { k })).hits;
}

function note(part: string, ms: number): void {
  (durations[part] ??= []).push(ms);
}

function residentMiB(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}
