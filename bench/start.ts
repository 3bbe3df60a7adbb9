// Measures how long a service takes from its start until it is ready, its index built before:
//   npm run bench:start -- [--passages 100000] [--starts 5] [--folder FOLDER]
// Builds an archive of so many passages of ../shared into the folder, or a temporary one, unless the folder holds an index
// already; prints the median and the processor's time, and writes them as JSON into bench/results/.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildResult, BuildTask } from './retrieval/build-phase.ts';
import { quantile } from './retrieval/quantile.ts';
import { runPhase } from './retrieval/run-phase.ts';
import { startService } from './support/service-process.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    starts: { type: 'string', default: '5' },
    folder: { type: 'string' },
  },
});
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const folder = values.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-start-'));
const indexDir = path.join(folder, 'index');
try {
  if (!fs.existsSync(path.join(indexDir, 'CURRENT'))) {
    fs.mkdirSync(folder, { recursive: true });
    const task: BuildTask = { folder, corpus: { passages: Number(values.passages) }, questions: 1 };
    console.log(`built ${JSON.stringify(runPhase<BuildResult>('build-phase', task))}`);
  }
  const starts: Start[] = [];
  for (let i = 0; i < Number(values.starts); i++) starts.push(await start());
  const medianOf = (figure: keyof Start): number =>
    quantile(
      starts.map((one) => one[figure]),
      0.5,
    );
  const [seconds, processorSeconds] = [medianOf('seconds'), medianOf('processorSeconds')];
  console.log(
    `ready after ${seconds.toFixed(2)} s (median of ${starts.length}), ${processorSeconds.toFixed(2)} s of them the processor's`,
  );
  writeReport('start', { ...about, starts, seconds, processorSeconds });
} finally {
  if (values.folder === undefined) fs.rmSync(folder, { recursive: true, force: true });
}

interface Start {
  /** Until `/readyz` answered 200. */
  readonly seconds: number;
  /** Of all threads until then; 0 where the system does not tell. */
  readonly processorSeconds: number;
}

async function start(): Promise<Start> {
  const begun = performance.now();
  const settings = { CORPUS_DIR: path.join(folder, 'corpus'), DATA_DIR: path.join(folder, 'data') };
  await using service = await startService(indexDir, settings);
  const { status } = await fetch(`${service.url}/readyz`);
  if (status !== 200) throw new Error(`/readyz answered ${status}.`);
  return { seconds: (performance.now() - begun) / 1000, processorSeconds: processorSecondsOf(service.pid) };
}

/** In hundredths of a second, user and system, behind the parenthesised name. */
function processorSecondsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return 0;
  const fields = fs.readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
