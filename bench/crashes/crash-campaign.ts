import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { compose, type App } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { versionOf, writeVersion } from './versioned-corpus.ts';

/** What came of killing builds. */
export interface CrashResult {
  /** Builds that were killed before they ended by themselves. */
  readonly killed: number;
  /** Starts that served what was published before, and what the killed build had just published. */
  readonly servedOld: number;
  readonly servedNew: number;
  /** What was lost, mixed, or could not be built to its end, each with its round. */
  readonly problems: readonly string[];
}

export interface CrashCampaign {
  /** Builds that must be killed before they end; those that end sooner come on top. */
  readonly kills: number;
  /** Of the corpus, at most 30. */
  readonly pages: number;
  /** The command line's program and what it is run with. */
  readonly program: readonly [string, ...string[]];
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onRound?: (round: number) => void;
}

/** Some kills come after the build, so that its end is hit as often as its middle. */
const BEYOND = 1.1;

type Env = Readonly<Record<'PATH' | 'CORPUS_DIR' | 'INDEX_DIR' | 'DATA_DIR' | 'LOG_LEVEL', string>>;

/**
 * Kills builds, each in a process of its own, as `kill -9` does, at random instants between their first word and their end;
 * after each looks what a start serves, and builds to the end.
 */
export async function crashCampaign({ kills, pages, program, random, onRound }: CrashCampaign): Promise<CrashResult> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'baowen-crashes-'));
  const [CORPUS_DIR, INDEX_DIR, DATA_DIR] = ['corpus', 'index', 'data'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const env: Env = { PATH: process.env['PATH'] ?? '', CORPUS_DIR, INDEX_DIR, DATA_DIR, LOG_LEVEL: 'silent' };
  const count = { killed: 0, servedOld: 0, servedNew: 0 };
  const problems: string[] = [];
  try {
    await writeVersion(CORPUS_DIR, 0, pages);
    let { buildMs } = await buildAndKill(program, env);
    for (let round = 1; count.killed < kills; round++) {
      await writeVersion(CORPUS_DIR, round, pages);
      const { wasKilled, ...ended } = await buildAndKill(program, env, random() * BEYOND * buildMs);
      count.killed += Number(wasKilled);
      if (!wasKilled) ({ buildMs } = ended); // how long a build takes that takes over from the one before
      try {
        const [served, built] = await startAndBuild(env, pages);
        if (served !== round && served !== round - 1) throw new Error(`version ${served} is served`);
        if (built !== round) throw new Error(`version ${built} was built`);
        if (served === round) count.servedNew += 1;
        else count.servedOld += 1;
      } catch (error) {
        problems.push(`round ${round}: ${String(error)}`);
      }
      onRound?.(round);
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  return { ...count, problems };
}

/** @param killAfterMs counted from its first word; without it the build may end */
async function buildAndKill([command, ...args]: CrashCampaign['program'], env: Env, killAfterMs?: number) {
  const child = spawn(command, [...args, 'index'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  await Promise.race([once(child.stderr, 'data'), ended]);
  const begunMs = performance.now();
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), ended]);
    child.kill('SIGKILL');
  }
  const [status, signal] = await ended;
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(`The build ended with ${status ?? signal}.`);
  return { buildMs: performance.now() - begunMs, wasKilled: signal === 'SIGKILL' };
}

/** @returns the versions that a start serves, and that it serves after a build of its own */
async function startAndBuild(env: Env, pages: number): Promise<[number, number]> {
  const app = await compose(readConfig(env), { log: pino({ level: 'silent' }) });
  try {
    const { refused } = app.status();
    if (refused) throw new Error(`what is published is damaged: ${refused.message}`);
    const served = servedVersion(app, pages);
    await app.rebuild();
    const left = (await fs.readdir(env.INDEX_DIR)).filter((name) => name.startsWith('.'));
    if (left.length > 0) throw new Error(`${left.join(' ')} was left`);
    return [served, servedVersion(app, pages)];
  } finally {
    await app.close();
  }
}

function servedVersion(app: App, pages: number): number {
  const snapshot = app.snapshot();
  if (!snapshot) throw new Error('nothing is served');
  return versionOf(snapshot, pages);
}
