import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { Answer } from '../../src/types/answer.ts';
import { writeVersion } from './versioned-corpus.ts';

export interface SwapCampaign {
  readonly swaps: number;
  /** Swaps before memory is measured first: until then the heap grows to what the load needs, swaps or none. */
  readonly warmUp: number;
  /** Who ask without a pause. */
  readonly clients: number;
  /** Of the corpus, at most 30. */
  readonly pages: number;
  /** The command line's program and what it is run with. */
  readonly program: readonly [string, ...string[]];
}

/** What came of swapping under load. */
export interface SwapResult {
  /** Resident memory of the service when it had been asked and swapped a while, and after all swaps; 0 where the system does not tell. */
  readonly startMiB: number;
  readonly endMiB: number;
  readonly answers: number;
  /** Answers that failed, or hold what their index does not. */
  readonly problems: readonly string[];
}

/** Answers between two swaps. */
const ANSWERS = 12;
const TOKEN = 'of-the-swap-campaign';
const QUESTIONS = ['东街', '西街', '南湖', '北港', '河西', '城关', '新桥', '石桥'].map(
  (place) => `${place}昨天换新的井盖用的是批次几号？`,
);

/** Serves two indexes in turn, each of another version of a corpus, while clients ask what differs between them. */
export async function swapCampaign({ swaps, warmUp, clients, pages, program }: SwapCampaign): Promise<SwapResult> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-swaps-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    CORPUS_DIR: path.join(folder, 'corpus'),
    INDEX_DIR: path.join(folder, 'index'),
    DATA_DIR: path.join(folder, 'data'),
    ADMIN_TOKEN: TOKEN,
    RATE_LIMIT_PER_MINUTE: '0',
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const versions = new Map<string, number>();
  for (const version of [1, 2]) versions.set(await buildVersion(env, version, pages), version);
  const [command, ...args] = program;
  const service = spawn(command, [...args, 'serve', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(service, 'exit');
  try {
    const [line] = (await once(service.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(String(line)) as { readonly url: string };
    const load = startLoad(url, clients, versions);
    const names = [...versions.keys()];
    const swapTimes = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        await swapTo(url, names[i % 2] ?? '');
        await load.answered(ANSWERS);
      }
    };
    await swapTimes(warmUp);
    const startMiB = await memoryOf(service);
    await swapTimes(swaps);
    const endMiB = await memoryOf(service);
    return { startMiB, endMiB, ...(await load.stop()) };
  } finally {
    service.kill('SIGKILL');
    await gone;
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function buildVersion(env: Readonly<Record<string, string>>, version: number, pages: number): Promise<string> {
  await writeVersion(env['CORPUS_DIR'] ?? '', version, pages);
  const app = await compose(readConfig(env), { log: pino({ level: 'silent' }) });
  const { buildId } = await app.rebuild();
  await app.close();
  return buildId;
}

async function swapTo(url: string, indexId: string): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ indexId });
  const response = await fetch(`${url}/index/rollback`, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`The swap ended with ${response.status}: ${await response.text()}`);
}

/** Clients that ask until they are stopped. */
function startLoad(url: string, clients: number, versions: ReadonlyMap<string, number>) {
  const problems: string[] = [];
  const state = { answers: 0, isOver: false };
  const client = async (first: number): Promise<void> => {
    for (let n = first; !state.isOver; n++) {
      const problem = await askAndCheck(url, QUESTIONS[n % QUESTIONS.length] ?? '', n % 2 === 0, versions);
      if (problem !== undefined) problems.push(problem);
      state.answers += 1;
    }
  };
  const running = Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  return {
    async answered(count: number): Promise<void> {
      const before = state.answers;
      while (state.answers - before < count) await sleep(5);
    },
    async stop() {
      state.isOver = true;
      await running;
      return { answers: state.answers, problems };
    },
  };
}

/** @returns what is wrong with the answer, if anything is */
async function askAndCheck(
  url: string,
  question: string,
  asStream: boolean,
  versions: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  try {
    const accept = asStream ? 'text/event-stream' : 'application/json';
    const headers = { 'content-type': 'application/json', accept };
    const response = await fetch(`${url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
    const text = await response.text();
    if (response.status !== 200) return `${response.status}: ${text.slice(0, 200)}`;
    const answer = asStream ? lastAnswer(text) : (JSON.parse(text) as Answer);
    if (!answer || answer.refused) return `no answer: ${text.slice(-200)}`;
    const told = [...text.matchAll(/批次(\d+)号/g)].map(([, digits]) => Number(digits));
    const due = versions.get(answer.indexId);
    const wrong = told.find((version) => version !== due);
    return wrong === undefined && told.length > 0 ? undefined : `version ${wrong} is told from ${due}`;
  } catch (error) {
    return String(error);
  }
}

function lastAnswer(events: string): Answer | undefined {
  const data = /^event: answer\ndata: (.*)$/m.exec(events)?.[1];
  return data === undefined ? undefined : (JSON.parse(data) as { readonly answer: Answer }).answer;
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await fs.readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}
