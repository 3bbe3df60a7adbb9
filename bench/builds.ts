// Measures builds in a running server: npm run bench:builds -- [--corpus DIR] [--json FILE]
// Without a corpus: the dated articles of ../shared, a file a printed page. Prints articles a second of a whole build, the largest
// memory of the processes that build, how far the progress told was off, what one page file less or more costs of that time and
// whether the index is then the same as one of nothing but the pages, and how long answers take while a whole index is built.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listPageFiles } from '../src/ingest/list-page-files.ts';
import { quantile } from './retrieval/quantile.ts';
import { startBuildingServer, type BuildingServer } from './support/building-server.ts';
import { writePrintedPages } from './support/printed-pages.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const EDITED_FILES = 3;
const IDLE_MS = 15_000;
/** A reader asks so often, so that what is measured is how long an answer takes and not how many wait. */
const ASK_EVERY_MS = 250;

const { values } = parseArgs({ options: { corpus: { type: 'string' }, json: { type: 'string' } } });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-builds-'));
const [corpusDir, indexDir] = [path.join(folder, 'corpus'), path.join(folder, 'index')];
try {
  if (values.corpus) fs.cpSync(values.corpus, corpusDir, { recursive: true });
  else writePrintedPages(corpusDir);
  const server = await startBuildingServer(corpusDir, indexDir);
  try {
    const result = { ...circumstances(), ...(await measure(server)) };
    console.log(JSON.stringify(result, null, 2));
    writeReport('builds', result, values.json);
  } finally {
    await server.stop();
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(server: BuildingServer) {
  const whole = await server.rebuild({ fresh: true });
  const edits = await measureEdits(server);
  const questions = await questionsTo(server);
  await answerTimes(server, questions, () => pause(2_000)); // the first answers compile the code
  const idle = await answerTimes(server, questions, () => pause(IDLE_MS));
  const during = await answerTimes(server, questions, () => server.rebuild({ fresh: true }));
  return {
    articles: whole.articles,
    wholeSeconds: round(whole.seconds, 1),
    articlesASecond: round(whole.articles / whole.seconds, 0),
    peakMiB: round(whole.peakMiB, 0),
    progressOffBy: round(whole.offBy, 3),
    onePageSeconds: edits.seconds.map((seconds) => round(seconds, 2)),
    onePageShare: round(quantile(edits.seconds, 0.5) / whole.seconds, 3),
    isSameIndex: edits.isSame,
    p95IdleMs: round(quantile(idle.ms, 0.95), 1),
    p95DuringMs: round(quantile(during.ms, 0.95), 1),
    p95TimesIdle: round(quantile(during.ms, 0.95) / quantile(idle.ms, 0.95), 2),
    answers: idle.ms.length + during.ms.length,
    failedRequests: idle.failed + during.failed,
  };
}

/** Takes page files out and puts them back, each time with a build, and compares the last index with a whole build's. */
async function measureEdits(server: BuildingServer) {
  const files = await listPageFiles(corpusDir);
  const seconds: number[] = [];
  for (let n = 1; n <= EDITED_FILES; n++) {
    const file = path.join(corpusDir, files[Math.floor((n * files.length) / (EDITED_FILES + 1))] as string);
    const bytes = fs.readFileSync(file);
    fs.rmSync(file);
    seconds.push((await server.rebuild({ fresh: false })).seconds);
    fs.writeFileSync(file, bytes);
    seconds.push((await server.rebuild({ fresh: false })).seconds);
  }
  const taken = publishedContent();
  await server.rebuild({ fresh: true });
  return { seconds, isSame: taken === publishedContent() };
}

/** The checksums of all files of the published index, and what is counted in it. */
function publishedContent(): string {
  const name = fs.readFileSync(path.join(indexDir, 'CURRENT'), 'utf8').trim();
  const manifest = JSON.parse(fs.readFileSync(path.join(indexDir, name, 'manifest.json'), 'utf8')) as {
    checksums: object;
    counts: object;
    failures: object;
  };
  const { checksums, counts, failures } = manifest;
  return JSON.stringify([Object.entries(checksums).toSorted(), counts, failures]);
}

async function questionsTo({ url }: BuildingServer): Promise<string[]> {
  const { issues } = (await (await fetch(`${url}/issues`)).json()) as { issues: readonly { readonly id: string }[] };
  const questions: string[] = [];
  for (const { id } of issues.slice(0, 20)) {
    const issue = (await (await fetch(`${url}/issues/${id}`)).json()) as {
      pages: readonly { readonly articles: readonly { readonly headline: string }[] }[];
    };
    for (const { headline } of issue.pages.flatMap((page) => page.articles)) {
      if (headline) questions.push(`${headline}是怎么回事？`);
    }
  }
  return questions;
}

/** Asks one question after another while something goes on, never the same twice. */
async function answerTimes({ url }: BuildingServer, questions: string[], goingOn: () => Promise<unknown>) {
  const ms: number[] = [];
  let failed = 0;
  const end = new AbortController();
  const over = goingOn().finally(() => end.abort());
  while (!end.signal.aborted) {
    const question = questions.pop();
    if (question === undefined) throw new Error('The corpus has too few headlines to ask about.');
    const started = performance.now();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answered = await fetch(`${url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
    await answered.text();
    ms.push(performance.now() - started);
    if (!answered.ok) failed++;
    await pause(Math.max(0, ASK_EVERY_MS - (performance.now() - started)));
  }
  await over;
  return { ms, failed };
}

function round(x: number, digits: number): number {
  return Math.round(x * 10 ** digits) / 10 ** digits;
}
