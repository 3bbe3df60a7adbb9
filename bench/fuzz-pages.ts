import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fork } from 'node:child_process';
import * as fc from 'fast-check';
import { explainPage } from '../src/ingest/explain-page.ts';
import { readPage } from '../src/ingest/read-page.ts';
import { ANY_PAGE, anyPage } from '../test/support/any-page.ts';
import { flaws, pageFile } from '../test/support/ingest-page.ts';

/**
 * Reads texts of every sort and looks for flaws: an error, a character lost or claimed twice, another reading the second
 * time, too much time. Each thousand runs in a process of its own, so that a crash of the tokenizer is found as well.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string' }, // what a child process is asked for: the sort of text
  },
});

const RUNS_A_PART = 1000;
const LONGEST_PART_MS = 600_000;
/** Processor time allowed for a text: reading and explaining it. */
const MOST_MS = 150;
const MOST_MS_A_CHARACTER = 0.03;

interface Outcome {
  readonly runs: number;
  readonly characters: number;
  readonly slowestMs: number;
  /** The smallest text found that is read wrongly, and what is wrong with it. */
  readonly failure: string | null;
}

const seed = Number(values.seed);
if (values.part) process.send?.(fuzz(values.part));
else await campaign();

async function campaign(): Promise<void> {
  const sorts = Object.keys(ANY_PAGE);
  const outcomes = new Map<string, Outcome[]>(sorts.map((sort) => [sort, []]));
  for (let n = 0; n * RUNS_A_PART < Number(values.runs); n++) {
    const sort = sorts[n % sorts.length] as string;
    const outcome = await inChild(sort, seed + n);
    outcomes.get(sort)?.push(outcome);
    if (outcome.failure !== null) console.log(`${sort}, seed ${seed + n}: ${outcome.failure}\n`);
  }
  console.log(
    `${'texts'.padEnd(22)}${['runs', 'characters', 'slowest', 'failures'].map((t) => t.padStart(12)).join('')}`,
  );
  for (const [sort, of] of outcomes) {
    const cells = [
      sum(of.map((o) => o.runs)),
      sum(of.map((o) => o.characters)),
      `${Math.max(0, ...of.map((o) => o.slowestMs)).toFixed(0)} ms`,
      of.filter((o) => o.failure !== null).length,
    ];
    console.log(`${sort.padEnd(22)}${cells.map((c) => String(c).padStart(12)).join('')}`);
  }
  process.exitCode = [...outcomes.values()].flat().some((o) => o.failure !== null) ? 1 : 0;
}

async function inChild(sort: string, partSeed: number): Promise<Outcome> {
  return await new Promise((resolve) => {
    const child = fork(import.meta.filename, ['--part', sort, '--seed', String(partSeed)], {
      timeout: LONGEST_PART_MS,
    });
    let outcome: Outcome | undefined;
    child.on('message', (message: Outcome) => (outcome = message));
    child.on('exit', (code, signal) =>
      resolve(outcome ?? { runs: 0, characters: 0, slowestMs: 0, failure: `the process ended: ${signal ?? code}` }),
    );
  });
}

function fuzz(sort: string): Outcome {
  let [runs, characters, slowestMs] = [0, 0, 0];
  const texts = ANY_PAGE[sort] as fc.Arbitrary<string>;
  fc.sample(anyPage, { seed, numRuns: 100 }).forEach(faultsOf); // compiles the code and loads the dictionary
  const details = fc.check(
    fc.property(texts, (text) => {
      const mostMs = MOST_MS + text.length * MOST_MS_A_CHARACTER;
      const faults = faultsOf(text);
      let ms = msFor(text);
      // once or twice may be the garbage collector's time, or that of a busy machine
      for (let again = 0; again < 3 && ms > mostMs; again++) ms = Math.min(ms, msFor(text));
      runs++;
      characters += text.length;
      slowestMs = Math.max(slowestMs, ms);
      if (ms > mostMs) faults.push(`it took ${ms.toFixed(0)} ms`);
      if (faults.length > 0) throw new Error(faults.join('; '));
    }),
    { seed, numRuns: RUNS_A_PART },
  );
  const failure = details.failed
    ? `${String(details.errorInstance)} on ${JSON.stringify(details.counterexample)}`
    : null;
  return { runs, characters, slowestMs, failure };
}

/** Milliseconds of processor time to read and explain a text. */
function msFor(text: string): number {
  const page = pageFile(text);
  const started = process.cpuUsage();
  readPage(page);
  explainPage(page);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function faultsOf(text: string): string[] {
  const page = pageFile(text);
  const reading = readPage(page);
  const faults = flaws(reading);
  if (!isDeepStrictEqual(readPage(page), reading)) faults.push('it is read otherwise the second time');
  for (const { span, text: words } of explainPage(page).lines) {
    const isInPage = span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length;
    if (!isInPage || words === '') faults.push(`explained: ${JSON.stringify(words)} at ${span.join('-')}`);
  }
  return faults;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
